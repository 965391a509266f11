import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { accessible, schemes, wants } from './axe.ts'
import { serviceWorker } from './browser.ts'
import { type Customer, customer, happenings, ledgerOf, stepName } from './customer.ts'
import { as, ask, type Ground, ground } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'
import { rowsOf, tellBackground } from './rows.ts'
import { standIn } from './standIn.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')
const names = ['full', 'busy', 'old', 'ahead', 'behind', 'pulse'] as const

let here: Ground
let rep: Rep
let own: Page
const about = {} as Record<(typeof names)[number], Customer>

test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
  for (const name of names) about[name] = await customer(here, { name, owner: 'alice', atStage: 'needs' })
  rep = await repAtWork('alice', 'zh-CN', here.worker.url)
  own = await rep.context.newPage()
  await own.setViewportSize({ width: 360, height: 600 })
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
  await rep.page.bringToFront()
})
test.beforeEach(() => here.worker.restart())
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

const byItself = { timeout: 60_000 }
const step = 'decision-map'
const name = stepName(step, 'zh-CN')

test('a disk that takes no more is told at once, and the click is not shown as kept', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.full.subject, 'full')
  await panel.open()
  const worker = await serviceWorker(rep.context)
  await worker.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    const full = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { add }) })
    Object.assign(IDBObjectStore.prototype, { add: full })
  })
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.line.unkept)).toBeVisible()
  await expect(panel.card.locator('.marks')).toHaveCount(0)
  await expect(panel.button(texts.markDone(name))).toBeVisible()
  await page.screenshot({ path: join(folder, 'unkept-card-zh-CN.png') })
  expect(await rowsOf(own, 'outbox')).toEqual([])

  await worker.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.line.done(name))).toBeVisible()
  await expect.poll(() => happenings(here, about.full), byItself).toEqual([`${step} done`])
})

test('a server that asks for patience is left alone for as long, and then has every click once', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.busy.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  const busy = await standIn(here.worker.url, {
    status: 429,
    type: 'too-many-requests',
    headers: { 'retry-after': '6' },
  })
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.line.done(name))).toBeVisible()
  await expect.poll(() => busy.asked.length).toBeGreaterThan(0)
  await page.waitForTimeout(4_000)
  const first = busy.asked[0]?.at ?? 0
  const soon = busy.asked.filter(({ at }) => at - first > 500 && at - first < 4_000)
  expect(soon).toEqual([])
  expect(busy.asked.every(({ version }) => version !== undefined)).toBe(true)
  await busy.close()
  await here.worker.restart()
  await page.mouse.click(700, 500)
  await expect.poll(() => happenings(here, about.busy), byItself).toEqual([`${step} done`])
})

test('a server that wants a newer extension keeps the clicks here, and says so on card and popup', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.old.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  const newer = await standIn(here.worker.url, { status: 426, type: 'update-needed' })
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.tooOldHint)).toBeVisible()
  await page.screenshot({ path: join(folder, 'too-old-card-zh-CN.png') })
  expect((await tellBackground(own, { type: 'how it stands' })).standing).toMatchObject({
    waiting: 1,
    updateNeeded: true,
    losses: [],
  })
  await own.reload()
  await expect(own.getByText(outboxTexts['zh-CN'].updateHint)).toBeVisible()
  for (const scheme of schemes) {
    await wants(own, scheme)
    await accessible(`too old, ${scheme}`, own)
    await own.screenshot({ path: join(folder, `too-old-zh-CN-${scheme}.png`) })
  }
  await page.bringToFront()
  await newer.close()
  await here.worker.restart()
  await page.mouse.click(700, 500)
  await expect.poll(() => happenings(here, about.old), byItself).toEqual([`${step} done`])
  await expect(panel.card.getByText(texts.tooOldHint)).toHaveCount(0)
})

for (const [what, days] of [
  ['ahead', 3],
  ['behind', -3],
] as const) {
  test(`a clock that is ${what} by three days changes nothing: the ledger has the true time`, async () => {
    const { page, panel, texts } = rep
    const worker = await serviceWorker(rep.context)
    await worker.evaluate((days) => {
      const real = Date.now.bind(Date)
      Object.assign(globalThis, { mend: () => Object.assign(Date, { now: real }) })
      Object.assign(Date, { now: () => real() + days * 86_400_000 })
    }, days)
    await openMessage(page, about[what].subject, 'full')
    await panel.open()
    const before = Date.now()
    await panel.button(texts.markDone(name)).click()
    await expect(panel.card.getByText(texts.line.done(name))).toBeVisible()
    await expect.poll(() => happenings(here, about[what]), byItself).toEqual([`${step} done`])
    const at = (await ledgerOf(here, about[what])).events.at(-1)?.at ?? 0
    expect(Math.abs(at - before)).toBeLessThan(60_000)
    await worker.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  })
}

test('what a colleague does is on the open card within seconds, and a folded one asks for nothing', async () => {
  const { page, panel, texts } = rep
  const { deal, subject } = about.pulse
  await openMessage(page, subject, 'full')
  await panel.open()
  await expect(panel.button(texts.markDone(name))).toBeVisible()
  const send = await as(here.worker.url, 'alice')
  await ask(send, deal, { type: 'do step', step, evidence: { kind: 'word' } })
  await expect(panel.card).toContainText(texts.doneSteps(1), { timeout: 10_000 })

  await panel.button(texts.fold).click()
  await expect(panel.pill).toBeVisible()
  await page.waitForTimeout(2_500)
  await here.worker.stop()
  const quiet = await standIn(here.worker.url, { status: 503, type: 'busy' })
  await page.waitForTimeout(8_000)
  expect(quiet.asked.filter(({ what }) => what.includes('pulse'))).toEqual([])
  await panel.open()
  await expect.poll(() => quiet.asked.filter(({ what }) => what.includes('pulse')).length).toBeGreaterThan(0)
  await quiet.close()
})
