import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { popupTexts } from '#shared/i18n/extension.popup.ts'
import type { Language } from '#shared/process/text.ts'
import { accessible } from './axe.ts'
import { builtExtension, extensionId, grantHost, launch } from './browser.ts'
import { connect } from './connect.ts'
import { as, type Ground, ground, openDeal, password } from './ground.ts'
import { type Hostile, serveHostile } from './hostile.ts'
import { readDeal } from './readDeal.ts'
import { panelOf } from './rep.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
let site: Hostile
const open = new Set<BrowserContext>()
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  ;[here, site] = await Promise.all([ground(), serveHostile()])
})
test.afterEach(async () => {
  for (const context of open) await context.close()
  open.clear()
})
test.afterAll(async () => {
  await site.close()
  await here.close()
})

test('a page that allows no foreign style, script or text as markup shows the card whole and takes a tick', async () => {
  const { page, panel, happened } = await atWork('alice', 'zh-CN')
  await page.goto(`${site.url}/practice/mail/m1?strict`)
  const arrow = page.locator('.panel .arrow')
  await expect(arrow, 'the first match is pointed at, once').toBeVisible()
  await page.screenshot({ path: join(folder, 'first-match-zh-CN.png') })
  await page.keyboard.press('Escape')
  await expect(arrow).toHaveCount(0)
  await panel.open()
  await expect(panel.card, 'styled').toHaveCSS('border-top-left-radius', /^[1-9]/)
  await panel.card.locator('.next .btn.primary').click()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happened()).toContain('step done')
  expect(await page.evaluate(() => window.violations)).toEqual([])
})

test('a page that fights: its clicks do nothing, its losses are counted, and we go before it does', async () => {
  const { page, panel, happened, texts } = await atWork('bob', 'en')
  await page.goto(`${site.url}/practice/mail/m1`)
  await panel.open()
  const before = await happened()

  await test.step('it presses every button of ours by script, takes each key and the focus', async () => {
    await page.evaluate(() => window.press?.())
    await page.evaluate(() => window.steal?.())
    await page.waitForTimeout(1500)
    await expect(panel.card).toContainText('Deal of bob')
    expect(await happened()).toEqual(before)
  })
  await test.step('a click of the rep is one, whoever else has focus and keys', async () => {
    await panel.button(texts.fold).click()
    await expect(panel.pill).toBeVisible()
    await panel.pill.click()
    await expect(panel.card).toBeVisible()
  })
  await test.step('it changes hundreds of times a second: the card stays, and is still answered', async () => {
    await page.evaluate(() => window.rage?.())
    await page.waitForTimeout(2000)
    await panel.button(texts.fold).click()
    await expect(panel.pill).toBeVisible()
  })
  await test.step('it removes what we draw: a few returns, then none, and the popup says so and leads beside it', async () => {
    await page.evaluate(() => window.expel?.())
    const popup = await popupOver(page)
    await expect(popup.getByText(popupTexts.en.takenAway)).toBeVisible({ timeout: 90_000 })
    await expect(popup.getByRole('button', { name: popupTexts.en.beside })).toBeVisible()
    await accessible('the popup over a page that removes us', popup)
    expect(await page.evaluate(() => window.expelled)).toBeLessThanOrEqual(8)
    await expect(page.locator('#guiderail')).toHaveCount(0)
    await page.reload()
    await expect(panel.pill, 'a page that was loaded anew is drawn on anew').toBeVisible()
    await expect(popup.getByText(popupTexts.en.takenAway)).toHaveCount(0)
  })
  expect(await happened()).toEqual(before)
})

test('a thousand moves without a load leave no more nodes, listeners or heap', async () => {
  test.setTimeout(240_000)
  const { page, panel } = await atWork('alice', 'zh-CN')
  await page.goto(`${site.url}/practice/mail/m1`)
  await panel.open()
  await panel.button(panelTexts['zh-CN'].fold).click()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const held = async () => {
    await expect(panel.pill).toBeVisible()
    for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') / 2 ** 20 }
  }
  await move(page, 100)
  const before = await held()
  await move(page, 1000)
  const after = await held()
  await expect(page.locator('#guiderail')).toHaveCount(1)
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(200)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(20)
  expect(after.heap - before.heap).toBeLessThanOrEqual(1)
})

/** Moves from message to message so often, at a pace at which some are read and some are passed over. */
async function move(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    for (let left = times; left > 0; left--) {
      window.go?.(left)
      await new Promise((resolve) => setTimeout(resolve, left % 10 === 0 ? 250 : 10))
    }
  }, times)
}

/** The popup as a press on the button over that page would open it: a test has no toolbar. */
async function popupOver(page: Page): Promise<Page> {
  const popup = await page.context().newPage()
  const extension = await extensionId(page.context())
  await popup.goto(`chrome-extension://${extension}/popup.html`)
  await popup.addInitScript((over) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: Record<'query', (what: object) => Promise<object[]>> } }
    ).chrome
    const query = tabs.query.bind(tabs)
    tabs.query = async () => (await query({})).filter((one) => 'url' in one && one.url === over)
  }, page.url())
  await popup.reload()
  return popup
}

/** A rep with one deal, of whoever wrote the message on that site. */
async function atWork(user: string, language: Language) {
  const { url } = here.worker
  const deal = `hostile-${user}`
  const read = async () => (await readDeal({ url, apiKey: here.apiKey, deal })).events
  const context = await launch({ extension: builtExtension, locale: language === 'en' ? 'en-US' : 'zh-CN' })
  open.add(context)
  const extension = await extensionId(context)
  const send = await as(url, user)
  if (!known.has(deal))
    await openDeal(send, { deal, name: `Deal of ${user}`, atStage: 'needs', address: 'wang.fang@hongda.example' })
  known.add(deal)
  await grantHost(context, extension, url, site.url)
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extension}/welcome.html`)
  expect(await connect(page, { url, email: `${user}@sales.test`, password, sites: [site.url] })).toBeUndefined()
  const happened = async () => (await read()).map(({ happening }) => happening.type)
  return { context, page, panel: panelOf(page), texts: panelTexts[language], happened }
}

const known = new Set<string>()
