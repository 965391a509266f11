import { expect, type Page, test } from '@playwright/test'
import { actTexts } from '#shared/i18n/extension.acts.ts'
import { elsewhereTexts } from '#shared/i18n/extension.elsewhere.ts'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import type { Language } from '#shared/process/text.ts'
import { opportunity, signInAt, startTryton, type Tryton, type User } from '#test/tryton/tryton.ts'
import { accessibleWithin, schemes, wants } from './axe.ts'
import { builtExtension, extensionId, launch } from './browser.ts'
import { stepName } from './customer.ts'
import { as, ask, type Ground, ground, openDeal, organisation } from './ground.ts'
import { readDeal } from './readDeal.ts'
import { firstRun, panelOf, type Rep } from './rep.ts'
import { rowsOf, settingOf } from './rows.ts'

const stage = (key: string) => ({ manual: 'general-b2b', stage: key })
const stages = {
  Lead: stage('prospecting'),
  线索: stage('prospecting'),
  Opportunity: stage('needs'),
  商机: stage('needs'),
  Converted: stage('solution'),
  已转报价: stage('solution'),
}
const asked = ['needs-survey', 'needs-confirmation']

let crm: Tryton
let here: Ground
test.beforeAll(async () => {
  test.setTimeout(300_000)
  crm = await startTryton()
  const sites = [{ name: 'Tryton', origin: crm.url, adapter: 'tryton', stages }]
  here = await ground({ ...organisation, organisation: { ...organisation.organisation, sites } })
})
test.afterAll(async () => {
  await here?.close()
  await crm?.stop()
})

/** Opens a deal that belongs to one of the seeded opportunities. */
async function linked(user: string, n: number, atStage: string): Promise<string> {
  const deal = `tryton-${n}`
  const send = await as(here.worker.url, user)
  await openDeal(send, { deal, name: `Deal ${n}`, atStage, address: `p${n}@deal.example` })
  const link = { site: 'tryton', kind: 'record' as const, target: `crm/${n}` }
  expect((await ask(send, deal, { type: 'link', link })).ok).toBe(true)
  return deal
}

async function repInTryton(user: string, login: User, language: Language, n: number): Promise<Rep> {
  const context = await launch({ extension: builtExtension, locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const page = await context.newPage()
  const extension = await extensionId(context)
  const rep = { user, language, texts: panelTexts[language], context, extension, page, panel: panelOf(page) }
  await firstRun(rep, here.worker.url, crm.url)
  await signInAt(page, opportunity(crm, n), login)
  return rep
}

const sightings = async (deal: string) =>
  (await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })).events
    .map(({ happening }) => happening)
    .filter(({ type }) => type === 'stage sighted')

/** Until the stage that shows was believed: from then on another one is news. */
async function believed({ page, extension }: Rep, n: number, stage: string): Promise<Page> {
  const own = await page.context().newPage()
  await own.goto(`chrome-extension://${extension}/popup.html`)
  await page.bringToFront()
  const seen = { site: 'tryton', record: `crm/${n}`, stage }
  await expect.poll(() => settingOf(own, 'stagesSeen'), { timeout: 30_000 }).toContainEqual(seen)
  return own
}

test('in Chinese: the card follows the pane that shows; a stage passed by is told with what is open', async () => {
  test.setTimeout(180_000)
  const deal = await linked('alice', 2, 'needs')
  await linked('alice', 4, 'prospecting')
  const rep = await repInTryton('alice', 'li', 'zh-CN', 2)
  const { page, panel } = rep
  const texts = elsewhereTexts['zh-CN']
  await test.step('each pane shows its own deal, a list and a new record none', async () => {
    await expect(panel.pill).toContainText('Deal 2')
    await page.evaluate((address) => location.assign(address), opportunity(crm, 4))
    await expect(panel.pill).toContainText('Deal 4')
    for (const [tab, name] of [
      ['#nav-tab-1', 'Deal 2'],
      ['#nav-tab-2', 'Deal 4'],
      ['#nav-tab-1', 'Deal 2'],
    ] as const) {
      await page.locator(`${tab} a`).click()
      await expect(panel.pill).toContainText(name)
    }
    await page.locator('#nav-tab-2 a').click()
    await page.locator('.tab-pane.active button#switch_').click()
    await expect(panel.pill.or(panel.card)).toHaveCount(0)
    await page.locator('#nav-tab-1 a').click()
    await expect(panel.pill).toContainText('Deal 2')
  })
  await test.step('the rep’s own click in the CRM moves the deal, and the card says what is open', async () => {
    await believed(rep, 2, '商机')
    await panel.open()
    await page.locator('.tab-pane.active button[name=convert]').click()
    await expect(panel.card).toContainText(texts.seen('方案制定'), { timeout: 20_000 })
    await expect(panel.card).toContainText(actTexts['zh-CN'].line.sighted)
    expect(await sightings(deal)).toMatchObject([
      { site: 'tryton', record: 'crm/2', from: 'needs', to: 'solution', observed: true },
    ])
    for (const scheme of schemes) {
      await wants(page, scheme)
      await accessibleWithin(`left elsewhere, ${scheme}`, page, '#guiderail')
      await page.screenshot({ path: `test-results/pictures/elsewhere-zh-CN-${scheme}.png` })
    }
  })
  await test.step('what was done before is added with one click each, and lies before the move', async () => {
    for (const key of asked) await panel.button(texts.wasDoneNamed(stepName(key, 'zh-CN'))).click()
    await expect(panel.card).not.toContainText(texts.seen('方案制定'))
    const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
    const told = events.filter(({ happening }) => /^(step done|stage sighted)$/.test(happening.type))
    const inTime = told.toSorted((a, b) => a.at - b.at).map(({ happening }) => happening)
    expect(inTime.map(({ type }) => type)).toEqual(['step done', 'step done', 'stage sighted'])
    expect(inTime.flatMap((one) => (one.type === 'step done' ? one.step : [])).toSorted()).toEqual(asked.toSorted())
  })
  await rep.context.close()
})

test('in English: a script’s click is nobody’s; a legal move leaves nothing open; an unknown stage is a finding', async () => {
  test.setTimeout(180_000)
  const deal = await linked('bob', 1, 'needs')
  const send = await as(here.worker.url, 'bob')
  for (const step of asked) await ask(send, deal, { type: 'do step', step, evidence: { kind: 'word' } })
  const other = await linked('bob', 3, 'prospecting')
  const rep = await repInTryton('bob', 'alice', 'en', 1)
  const { page, panel } = rep
  await test.step('the page’s own script moves the record: seen, but not as the rep’s doing', async () => {
    await expect(panel.pill).toContainText('Deal 1')
    await believed(rep, 1, 'Opportunity')
    await panel.open()
    await page.evaluate(() => document.querySelector<HTMLElement>('.tab-pane.active button[name=convert]')?.click())
    await expect(panel.card).toContainText(actTexts.en.line.sighted, { timeout: 20_000 })
    await expect(panel.card).not.toContainText(elsewhereTexts.en.open('Needs analysis'))
    expect(await sightings(deal)).toMatchObject([{ to: 'solution', observed: false }])
    await page.screenshot({ path: 'test-results/pictures/sighted-en.png' })
  })
  await test.step('a name that nobody mapped is counted for the admin, and nothing is told', async () => {
    await page.evaluate((address) => location.assign(address), opportunity(crm, 3))
    await expect(panel.card).toContainText('Deal 3')
    const own = await believed(rep, 3, 'Lead')
    await page.locator('.tab-pane.active button[name=lost]').click()
    await expect
      .poll(() => rowsOf(own, 'health'), { timeout: 20_000 })
      .toContainEqual(expect.objectContaining({ adapter: 'tryton', anchor: 'stage:Lost', misses: 1 }))
    expect(await sightings(other)).toEqual([])
  })
  await rep.context.close()
})
