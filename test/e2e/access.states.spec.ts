import { expect, test } from '@playwright/test'
import { actTexts } from '#shared/i18n/extension.acts.ts'
import { accessibleWithin, schemes, wants } from './axe.ts'
import { type Customer, customer } from './customer.ts'
import { endSignIn } from './endSignIn.ts'
import { type Ground, ground } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'

let here: Ground
let rep: Rep
let one: Customer
const acts = actTexts.en

test.beforeAll(async () => {
  here = await ground()
  one = await customer(here, { name: 'states', owner: 'bob', atStage: 'solution' })
  rep = await repAtWork('bob', 'en', here.worker.url)
  await wants(rep.page, 'light')
})
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

const axe = (what: string) => accessibleWithin(what, rep.page, '#guiderail')

async function open(): Promise<void> {
  await openMessage(rep.page, one.subject, 'full')
  await rep.panel.openWhole()
  await expect(rep.panel.card.locator('h2')).toHaveText(one.name)
}

test('names and roles: the card, its menu, a call, the members', async () => {
  const { panel, texts, page } = rep
  await open()
  await expect(panel.card).toMatchAriaSnapshot(`
    - region /${one.name}/:
      - heading "${one.name}" [level=2]
      - button "More"
      - button "Fold" [expanded]
      - 'button "Done: Draft the solution"'
      - button "Done earlier"
      - button "Why?"
      - list:
        - listitem:
          - 'button "Done: Review the deal"'
          - button "Review the deal"
      - button "Log this mail"
      - button "Log a call or meeting"
      - button "Scripts"
      - button "Go to Negotiation and close"
      - status
  `)
  await panel.button(texts.more).click()
  await axe('more')
  await panel.button(acts.people).click()
  await expect(panel.card.locator('.deal-row').first()).toBeVisible()
  await axe('members')
  await expect(panel.card).toMatchAriaSnapshot(`
    - list "Members":
      - listitem: Bob Novak owner
    - combobox "Role"
    - textbox "Until, if it ends"
    - list:
      - listitem:
        - button /Ada Min/
  `)
  await page.keyboard.press('Escape')
  await panel.button(acts.talk).click()
  await axe('a call')
  await expect(panel.card).toMatchAriaSnapshot(`
    - group "How you were in touch":
      - button "I called" [pressed]
      - button "They called"
      - button "We met"
    - group "When":
      - button "Just now" [pressed]
    - button "Log it"
  `)
  await page.keyboard.press('Escape')
})

test('names and roles: a note on a step, a hand-over, the way back to a stage', async () => {
  const { panel, texts, page } = rep
  await open()
  await panel.button(texts.why).first().click()
  await panel.button(acts.nonsense).click()
  await axe('a note on a step')
  await expect(panel.card).toMatchAriaSnapshot(`
    - textbox "${acts.nonsenseTo}"
    - button "${texts.send}"
  `)
  await panel.button(texts.more).click()
  await panel.button(acts.handOver).click()
  await expect(panel.card.locator('.deal-row').first()).toBeVisible()
  await axe('a hand-over')
  await page.keyboard.press('Escape')
  await panel.button(texts.more).click()
  await panel.button(acts.backTo('Needs analysis')).click()
  await axe('back to an earlier stage')
  await expect(panel.card).toMatchAriaSnapshot(`
    - textbox /${acts.backTo('Needs analysis')}/
    - button "${acts.goBack}"
  `)
  await page.keyboard.press('Escape')
})

test('nothing is clipped or lost at twice the size, nor in forced colours', async () => {
  const { page, panel, texts } = rep
  await page.setViewportSize({ width: 683, height: 384 })
  await open()
  await expect(panel.card).toBeInViewport({ ratio: 1 })
  expect(await sideways(), 'nothing scrolls sideways').toEqual([])
  await page.emulateMedia({ forcedColors: 'active' })
  await axe('forced colours')
  for (const view of [texts.more, acts.talk]) {
    await panel.button(view).click()
    expect(await sideways(), view).toEqual([])
  }
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('what is out of order: without a server, with a page that changed, signed out', async () => {
  const { page, panel, texts } = rep
  await open()
  await here.worker.stop()
  await panel.button(texts.log).click()
  await expect(panel.card.getByText(texts.offline)).toBeVisible()
  for (const scheme of schemes) {
    await wants(page, scheme)
    await axe(`offline, ${scheme}`)
  }
  await here.worker.restart()
  await page.route(/_action=show/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('header from', 'header sender-of-next-year')
    await route.fulfill({ response: answer, body })
  })
  await openMessage(page, one.subject, 'full')
  await panel.open()
  await expect(panel.card).toContainText(texts.pageChangedHint)
  for (const scheme of schemes) {
    await wants(page, scheme)
    await axe(`page changed, ${scheme}`)
  }
  await page.unrouteAll()
  const welcome = await rep.context.newPage()
  await welcome.goto(`chrome-extension://${rep.extension}/welcome.html`)
  await endSignIn(welcome, here.worker.url)
  await welcome.close()
  await open()
  await panel.card.locator('.next .btn.primary').click()
  await expect(panel.card.getByText(texts.signedOut)).toBeVisible()
  for (const scheme of schemes) {
    await wants(page, scheme)
    await axe(`signed out, ${scheme}`)
  }
})

/** What is wider than its place in the card. */
function sideways(): Promise<string[]> {
  return rep.page.evaluate(() => {
    const root = document.querySelector('#guiderail')?.shadowRoot
    const all = [...(root?.querySelectorAll<HTMLElement>('.card, .body, .foot, .head, .line') ?? [])]
    return all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className)
  })
}
