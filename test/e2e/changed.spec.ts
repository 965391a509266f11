import { expect, type Page, test } from '@playwright/test'
import { revokeHost } from './browser.ts'
import { as, type Ground, ground, openDeal } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { readDeal } from './readDeal.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

test('a page that lost its anchors: no deal, a quiet word, and work by hand goes on; other pages stay as they were', async () => {
  const rep = await met('changed')
  const { page, panel, texts } = rep
  await page.route(/_action=(show|preview)/, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('header from', 'header sender-of-next-year')
    await route.fulfill({ response: answer, body })
  })
  for (const view of ['preview', 'full'] as const) {
    await test.step(`in the ${view}`, async () => {
      await openMessage(page, 'Seen by changed', view)
      await expect(panel.pill).toContainText(texts.pageChanged)
      await expect(panel.pill).not.toContainText('Deal of changed')
      await expect(panel.card).toHaveCount(0)
    })
  }
  await test.step('the deal is found by hand, and a step done on it', async () => {
    await panel.open()
    await expect(panel.card).toContainText(texts.pageChangedHint)
    await panel.card.getByRole('searchbox', { name: texts.search }).fill('changed')
    await panel.card.getByRole('button', { name: 'Deal of changed' }).click()
    await expect(panel.card).toContainText('2/5')
    await expect(panel.button(texts.log), 'a message that cannot be read is not logged').toHaveCount(0)
    await panel.button(texts.markDone('Map who decides')).click()
    await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  })
  expect(await happened('changed')).toEqual(['opened', 'person added', 'step done'])
  await test.step('with its anchors back the page shows the deal again', async () => {
    await page.unrouteAll()
    await openMessage(page, 'Seen by changed', 'preview')
    await expect(panel.pill.or(panel.card).first()).toContainText('Deal of changed')
    await expect(page.getByText(texts.pageChanged)).toHaveCount(0)
  })
})

test('taking the host back removes panel and script at once', async () => {
  const rep = await met('revoked')
  const { page, panel } = rep
  await panel.open()
  await revokeHost(rep.context, rep.extension, sharedRoundcube().url)
  await expect(page.locator('#guiderail')).toHaveCount(0)
  const next = await rep.context.newPage()
  const worlds = await worldsIn(next)
  await openMessage(next, 'Seen by revoked', 'preview')
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([])
  expect(await next.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length)).toBe(0)
})

test('a script of the page that presses every button of ours changes nothing', async () => {
  const rep = await met('pressed')
  const { page, panel, texts } = rep
  await panel.open()
  const pressed = await pressEverything(page)
  expect(pressed).toBeGreaterThan(5)
  await expect(panel.stop).toHaveCount(0)
  await panel.button(texts.log).click()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happened('pressed'), 'only what the rep did').toEqual(['opened', 'person added', 'activity logged'])
})

/** A rep who has a deal, its customer's message open beside the list, and the card folded. */
async function met(deal: string): Promise<Rep> {
  const address = `${deal}@hongda.example`
  await openDeal(await as(here.worker.url, 'bob'), { deal, name: `Deal of ${deal}`, atStage: 'needs', address })
  await sharedRoundcube().deliver({ from: address, to: ['bob@sales.test'], subject: `Seen by ${deal}`, text: '…' })
  const rep = await repAt('bob', 'en')
  await firstRun(rep, here.worker.url, sharedRoundcube().url)
  await openMessage(rep.page, `Seen by ${deal}`, 'preview')
  await expect(rep.panel.card).toContainText(`Deal of ${deal}`)
  await rep.panel.button(rep.texts.fold).click()
  await expect(rep.panel.pill).toContainText(`Deal of ${deal}`)
  return rep
}

async function happened(deal: string): Promise<string[]> {
  const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  return events.map(({ happening }) => happening.type)
}

/** The origins whose scripts run in this page from now on. */
async function worldsIn(page: Page): Promise<string[]> {
  const origins: string[] = []
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin))
  await devtools.send('Runtime.enable')
  return origins
}

/** Clicks, pointer and key events on each element in our root, and submits of its forms, as a page's script can send them. */
function pressEverything(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.querySelector('#guiderail')?.shadowRoot
    const all = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])]
    const options = { bubbles: true, composed: true, cancelable: true }
    for (const one of all) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
        one.dispatchEvent(new MouseEvent(type, options))
      for (const key of ['Enter', ' ', 'Escape']) one.dispatchEvent(new KeyboardEvent('keydown', { ...options, key }))
      one.click?.()
      if (one instanceof HTMLFormElement) one.requestSubmit()
    }
    return all.filter((one) => one.localName === 'button').length
  })
}
