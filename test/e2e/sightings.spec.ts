import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { elsewhereTexts } from '#shared/i18n/extension.elsewhere.ts'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { queuedAfter } from '#shared/process/decide/moment.ts'
import { builtExtension, extensionId, launch } from './browser.ts'
import { stepName } from './customer.ts'
import { as, ask, type Ground, ground, openDeal, organisation } from './ground.ts'
import { readDeal } from './readDeal.ts'
import { firstRun, panelOf, type Rep } from './rep.ts'
import { settingOf } from './rows.ts'

const stage = (key: string) => ({ manual: 'general-b2b', stage: key })
const stages = { Opportunity: stage('needs'), Converted: stage('solution') }
const texts = elsewhereTexts.en
const deal = 'seen-away'

let crm: { url: string; server: Server }
let here: Ground
let rep: Rep
test.beforeAll(async () => {
  crm = await serveRecord()
  const sites = [{ name: 'Tryton', origin: crm.url, adapter: 'tryton', stages }]
  here = await ground({ ...organisation, organisation: { ...organisation.organisation, sites } })
  const send = await as(here.worker.url, 'bob')
  await openDeal(send, { deal, name: 'Seen away', atStage: 'needs', address: 'wang@hongda.example' })
  const link = { site: 'tryton', kind: 'record' as const, target: 'crm/1' }
  expect((await ask(send, deal, { type: 'link', link })).ok).toBe(true)
  const context = await launch({ extension: builtExtension, locale: 'en-US' })
  const [page, extension] = [await context.newPage(), await extensionId(context)]
  rep = { user: 'bob', language: 'en', texts: panelTexts.en, context, extension, page, panel: panelOf(page) }
  await firstRun(rep, here.worker.url, crm.url)
})
test.afterAll(async () => {
  await rep.context.close()
  await here.close()
  crm.server.close()
})

test('a stage seen while the server is away is told later with its own time, and judged on what was done before it', async () => {
  const { page, panel } = rep
  await page.goto(`${crm.url}/#crm/model/sale.opportunity/1`)
  await panel.open()
  const own = await rep.context.newPage()
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
  await page.bringToFront()
  const base = { site: 'tryton', record: 'crm/1', stage: 'Opportunity' }
  await expect.poll(() => settingOf(own, 'stagesSeen'), { timeout: 30_000 }).toContainEqual(base)

  const before = Date.now()
  await test.step('the card says what the move left open, from what this device knows', async () => {
    await here.worker.stop()
    await panel.button(rep.texts.markDone(stepName('decision-map', 'en'))).click()
    await expect(panel.card.getByText(rep.texts.offline)).toBeVisible()
    await page.locator('.tab-pane.active button[name=convert]').click()
    await expect(panel.card).toContainText(texts.seen('Solution'), { timeout: 20_000 })
    await expect(panel.card).toContainText(texts.open('Needs analysis'))
  })
  const away = Date.now()
  await test.step('it has to wait', () => expect.poll(() => Date.now() - away).toBeGreaterThan(queuedAfter))
  await test.step('once it is back the ledger has it when it was seen, as what nobody could verify', async () => {
    await here.worker.restart()
    await panel.button(texts.wasDoneNamed(stepName('needs-survey', 'en'))).click()
    await expect.poll(async () => (await sighted()).length, { timeout: 60_000 }).toBe(1)
    const [seen] = await sighted()
    expect(seen?.happening).toMatchObject({ from: 'needs', to: 'solution', observed: true, unverified: true })
    expect(seen?.at).toBeGreaterThan(before)
    expect(seen?.at).toBeLessThan(away)
    expect(seen?.recorded).toBeGreaterThan(away)
  })
  await test.step('what was done before the move is added, and nothing of the stage it left stays open', async () => {
    await panel.button(texts.wasDoneNamed(stepName('needs-confirmation', 'en'))).click()
    await expect(panel.card).not.toContainText(texts.open('Needs analysis'))
    const { replayed, state } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
    expect(replayed.state).toEqual(state)
  })
})

async function sighted() {
  const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  return events.filter(({ happening }) => happening.type === 'stage sighted')
}

/** The page model of a Tryton record, whose button converts it as the real one's does. */
async function serveRecord(): Promise<{ url: string; server: Server }> {
  const model = await readFile(join(import.meta.dirname, '../../shared/sites/models/tryton-record-en.html'), 'utf8')
  const converts = `document.querySelector('.tab-pane.active button[name=convert]').addEventListener('click', () => {
    document.querySelector('.tab-pane.active select[name=state]').value = '"converted"'
  })`
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(model.replace('</body>', `<script>${converts}</script></body>`))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
