import { expect, type Page, test } from '@playwright/test'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, firstRun, openMessage, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

test('the whole card by keyboard: in by Tab, through every control, by arrows, back by Escape', async () => {
  const address = 'keys@hongda.example'
  const send = await as(here.worker.url, 'bob')
  await openDeal(send, { deal: 'keys', name: 'Deal by keyboard', atStage: 'needs', address })
  await sharedRoundcube().deliver({ from: address, to: ['bob@sales.test'], subject: 'Hands off the mouse', text: '…' })
  const rep = await repAt('bob', 'en')
  const { page, panel, texts } = rep
  const { keyboard } = page
  await firstRun(rep, here.worker.url, sharedRoundcube().url)
  await openMessage(page, 'Hands off the mouse', 'full')
  await expect(panel.card).toBeVisible()
  await panel.button(texts.fold).click()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())

  await test.step('Tab comes to the pill, Enter opens the card', async () => {
    await tabTo(page, '.pill')
    await keyboard.press('Enter')
    await expect(panel.card).toBeFocused()
  })
  await test.step('Tab goes through every control of the card', async () => {
    const wanted = await controls(page)
    expect(wanted.length).toBeGreaterThan(10)
    const reached = new Set<string>()
    for (const _ of wanted) {
      await keyboard.press('Tab')
      reached.add(await focused(page))
    }
    expect([...reached].sort()).toEqual(wanted.sort())
  })
  await test.step('arrows walk through the open steps, Enter ticks, the focus stays in the panel', async () => {
    await tabTo(page, '.box')
    const first = await focused(page)
    await keyboard.press('ArrowDown')
    expect(await focused(page)).not.toBe(first)
    await keyboard.press('ArrowUp')
    expect(await focused(page)).toBe(first)
    await keyboard.press('Enter')
    await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
    expect(await focused(page)).not.toBe('')
  })
  await test.step('Escape goes back one level, then folds; the focus is on the pill', async () => {
    await tabTo(page, `[aria-pressed]:text-is("${texts.scripts}")`)
    await keyboard.press('Enter')
    await expect(panel.card.locator('.script').first()).toBeVisible()
    await keyboard.press('Escape')
    await expect(panel.card.locator('.script')).toHaveCount(0)
    await expect(panel.card).toBeVisible()
    await keyboard.press('Escape')
    await expect(panel.pill).toBeFocused()
  })
  await test.step('a stop takes the focus and gives it back', async () => {
    await keyboard.press('Enter')
    await tabTo(page, '.foot .btn:last-child')
    await keyboard.press('Enter')
    await expect(panel.stop).toBeVisible()
    await tabTo(page, 'dialog.stop .btn')
    await keyboard.press('Escape')
    await expect(panel.stop).toHaveCount(0)
    expect(await focused(page)).not.toBe('')
  })
  await test.step('none of these keys reached the mailbox', async () => {
    await expect(page.locator('h2.subject')).toContainText('Hands off the mouse')
    expect(new URL(page.url()).searchParams.get('_action')).toBe('show')
  })
})

/** Presses Tab until the focus is on such an element of ours. */
async function tabTo(page: Page, css: string): Promise<void> {
  const wanted = page.locator(`#guiderail ${css}`)
  await expect(wanted.first()).toBeVisible()
  const most = 200
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll((found) => found.some((one) => one.matches(':focus')))) return
  }
  throw new Error(`${most} times Tab and ${css} was never reached`)
}

/** Each control that is drawn, as text. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('#guiderail')?.shadowRoot
    const all = [...(root?.querySelectorAll<HTMLElement>('button, input, select, textarea') ?? [])]
    return all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)
  })
}

/** The element of ours that has the focus, as text; nothing when it is the page's. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('#guiderail')?.shadowRoot?.activeElement?.outerHTML ?? '')
}
