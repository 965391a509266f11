import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { publishManual } from '#shared/api/versions.ts'
import { industrialEquipment } from '#shared/manuals/industrialEquipment/index.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read, type Text } from '#shared/process/text.ts'
import { accessibleWithin, schemes, wants } from './axe.ts'
import { as, ask, type Ground, ground, names } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { readDeal } from './readDeal.ts'
import { closeAll, firstRun, openMessage, type Rep, repAt } from './rep.ts'

// A manual with all that a manual can ask: fields, conditions, two pairs of eyes, a choice, an approval, a hold.
const manual = Manual.parse(industrialEquipment)
const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
  const published = await call(await as(here.worker.url, 'admin'), publishManual, { body: { manual } })
  expect(published.ok).toBe(true)
})
test.afterEach(() => closeAll(test.info()))
test.afterAll(() => here.close())

const reps: Record<Language, string> = { 'zh-CN': 'alice', en: 'bob' }
const customers: Record<Language, string> = { 'zh-CN': '宏达重工 冲压线', en: 'Northwind press line' }

for (const language of ['zh-CN', 'en'] as const) {
  test(`a manual that asks for more, in ${language}: filled in, done by two, chosen, approved`, async () => {
    test.setTimeout(240_000)
    const deal = `manual-${language.toLowerCase()}`
    const [rep, boss] = await atWork(language, deal)
    const { page, panel, texts } = rep
    const named = (key: string) => nameOf(key, language)
    const stop = (name: string) => panel.stop.getByRole('button', { name, exact: true })

    await test.step('a field decides about a step, is filled in by one click, and taken back by one', async () => {
      await panel.button(texts.more).click()
      await expect(panel.card).toContainText(texts.closeDeal)
      await panel.button(texts.more).click()
      const row = panel.card.locator('.wanted-row', { hasText: named('tender') })
      await expect(row).toContainText(texts.decides(named('tender-response')))
      await picture(page, 'manual-card', language)
      await row.getByRole('button').first().click()
      await row.getByRole('button', { name: texts.yes, exact: true }).click()
      await expect(panel.card.getByText(texts.line.filled(named('tender')))).toBeVisible()
      await expect(panel.button(texts.markDone(named('tender-response')))).toBeVisible()
      await panel.button(texts.undo).click()
      await expect(panel.button(texts.markDone(named('tender-response')))).toHaveCount(0)
    })
    await test.step('the deal waits for the customer: its clocks stand still until it goes on', async () => {
      await panel.button(texts.more).click()
      await panel.button(texts.holdFor(named('capital-budget'))).click()
      await expect(panel.card).toContainText(texts.held(named('capital-budget')))
      await picture(page, 'manual-held', language)
      await panel.button(texts.resume).click()
      await expect(panel.card.getByText(texts.line.resumed)).toBeVisible()
    })
    await test.step('the gate names fields and steps; what does not fit is told beside the field', async () => {
      await panel.button(texts.advance(named('site-visit'))).click()
      await expect(panel.stop).toContainText(texts.missing(4, named('site-visit')))
      const amount = panel.stop.getByLabel(named('amount')).locator('input')
      await amount.fill('a lot')
      await amount.press('Enter')
      await expect(panel.stop.getByRole('alert')).toHaveText(texts.fault.number)
      await picture(page, 'manual-stop', language)
      await amount.fill('120万')
      await amount.press('Enter')
      await expect(panel.stop).toContainText(texts.missing(3, named('site-visit')))
      await panel.stop.getByRole('button', { name: texts.no, exact: true }).click()
      await stop(texts.markDone(named('budget-quote'))).click()
      await expect(panel.stop).toContainText(texts.missing(1, named('site-visit')))
    })
    await test.step('what takes two people waits for the second, and goes on once they did it', async () => {
      await stop(texts.markDone(named('design-review'))).click()
      await expect(panel.stop).toContainText(texts.secondNeeded)
      await expect(stop(texts.markDone(named('design-review')))).toHaveCount(0)
      await expect.poll(async () => (await happened(deal)).at(-1)).toBe('step done')
      const second = { type: 'do step' as const, step: 'design-review', evidence: { kind: 'word' as const } }
      expect((await ask(boss, deal, second)).ok).toBe(true)
      await stop(texts.checkAgain).click()
      await expect(panel.card).toContainText('3/5')
    })
    await test.step('what is known of the deal can be read, and changed', async () => {
      await panel.button(texts.more).click()
      await panel.button(texts.fields).click()
      await expect(panel.card.locator('.wanted-row', { hasText: named('amount') })).toContainText('1,200,000 CNY')
      await picture(page, 'manual-fields', language)
      await page.keyboard.press('Escape')
    })
    await test.step('of several ways one is picked, and stays', async () => {
      await panel.button(texts.markDone(named('visit-plan'))).click()
      await expect(panel.card.locator('.next')).toContainText(named('proof'))
      await picture(page, 'manual-choice', language)
      await panel.button(texts.markDone(named('video-tour'))).click()
      await expect(panel.card.getByText(texts.line.done(named('video-tour')))).toBeVisible()
      await expect(panel.card).not.toContainText(named('works-visit'))
      await panel.button(texts.markDone(named('visit-minutes'))).click()
      await panel.button(texts.advance(named('negotiation'))).click()
      await expect(panel.card).toContainText('4/5')
    })
    await test.step('an approval is asked for with a reason, given by the manager, and lets through', async () => {
      await panel.button(texts.advance(named('delivery'))).click()
      await expect(panel.stop).toContainText(texts.approvalOf(named('director')))
      const reason = panel.stop.getByLabel(texts.askApproval)
      await reason.scrollIntoViewIfNeeded()
      await picture(page, 'manual-approval', language)
      await reason.fill(language === 'en' ? 'Their board signs on Friday.' : '客户周五开董事会。')
      await stop(texts.send).click()
      await expect(panel.stop).toContainText(texts.approvalAsked(names.boss ?? ''))
      await picture(page, 'manual-waiting', language)
      await approve(boss, deal)
      await stop(texts.checkAgain).click()
      await expect(panel.card).toContainText('5/5')
    })
    await rep.context.close()

    const read = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
    expect(read.replayed.state).toEqual(read.state)
    expect(read.events.map(({ happening }) => happening.type)).toEqual([
      'opened',
      'person added',
      'attributes set',
      'command undone',
      'held',
      'resumed',
      'attributes set',
      'attributes set',
      'step done',
      'step done',
      'step done',
      'stage advanced',
      'step done',
      'step done',
      'step done',
      'stage advanced',
      'approval asked',
      'approval ruled',
      'stage advanced',
    ])
    expect(
      read.events.flatMap(({ happening }) => (happening.type === 'attributes set' ? [happening.values] : [])),
    ).toEqual([{ tender: true }, { amount: 1_200_000 }, { tender: false }])
  })
}

/** A rep with that customer's message open, the deal in the design stage; and how the rep's manager asks. */
async function atWork(language: Language, deal: string): Promise<[Rep, Send]> {
  const user = reps[language]
  const { url } = here.worker
  const [send, boss] = await Promise.all([as(url, user), as(url, 'boss')])
  const address = `${user}@press.example`
  const opened = await ask(send, deal, {
    type: 'open deal',
    name: customers[language],
    manual: manual.key,
    atStage: 'design',
    origin: 'rep',
    persons: [{ person: `${deal}-p`, name: 'Hu', address }],
    links: [],
  })
  expect(opened.ok).toBe(true)
  const mail = sharedRoundcube()
  await mail.deliver({ from: address, to: [`${user}@sales.test`], subject: customers[language], text: '…' })
  const rep = await repAt(user, language)
  await firstRun(rep, url, mail.url)
  await openMessage(rep.page, customers[language], 'full')
  await rep.panel.open()
  return [rep, boss]
}

async function approve(boss: Send, deal: string): Promise<void> {
  const { state } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  const approval = state.approvals.at(-1)?.approval ?? ''
  expect((await ask(boss, deal, { type: 'rule approval', approval, give: true })).ok).toBe(true)
}

async function happened(deal: string): Promise<string[]> {
  const { events } = await readDeal({ url: here.worker.url, apiKey: here.apiKey, deal })
  return events.map(({ happening }) => happening.type)
}

/** What anything of the manual with a key is called. */
function nameOf(key: string, language: Language): string {
  const { stages, attributes, pauses, roles } = manual
  const steps = stages.flatMap((stage) => stage.steps)
  const blocks = stages.flatMap((stage) => stage.blocks.flatMap((block) => (block.kind === 'sequence' ? block.of : [])))
  const choices = blocks.filter((item) => typeof item !== 'string' && item.kind === 'choice')
  const named: { key: string; name: Text }[] = [...stages, ...steps, ...attributes, ...pauses, ...roles, ...choices]
  const found = named.find((one) => one.key === key)
  if (!found) throw new Error(`nothing called ${key}`)
  return read(found.name, language)
}

/** A look at a state in both schemes, and whether everybody can read it. */
async function picture(page: Page, state: string, language: Language): Promise<void> {
  for (const scheme of schemes) {
    await wants(page, scheme)
    await expect(page.locator('#guiderail')).toHaveAttribute('data-theme', scheme)
    await page.screenshot({ path: join(folder, `${state}-${language}-${scheme}.png`), animations: 'disabled' })
    await accessibleWithin(`${state}, ${scheme}`, page, '#guiderail')
  }
  await wants(page, 'light')
}
