import { expect, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { listNotes } from '#shared/api/notes.ts'
import { actTexts } from '#shared/i18n/extension.acts.ts'
import { finance } from '#shared/manuals/finance/index.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { manufacturing } from '#shared/manuals/manufacturing/index.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { read } from '#shared/process/text.ts'
import { type Customer, customer, happenings, ledgerOf, stepName, write } from './customer.ts'
import { as, ask, type Ground, ground, organisation } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'

let here: Ground
let rep: Rep
const general = ['back', 'people', 'given', 'talk', 'note', 'second'] as const
const about = {} as Record<
  (typeof general)[number] | 'wrong' | 'right' | 'lost' | 'asked' | 'ruled' | 'again',
  Customer
>
const acts = actTexts.en

test.beforeAll(async () => {
  here = await ground({ ...organisation, manuals: [generalB2b, finance, manufacturing] })
  for (const name of general)
    about[name] = await customer(here, { name, owner: 'bob', atStage: name === 'back' ? 'solution' : 'needs' })
  about.lost = await dealOn('finance', { name: 'lost', atStage: 'discovery', owner: 'bob' })
  about.asked = await dealOn('finance', { name: 'asked', atStage: 'risk', owner: 'bob' })
  about.ruled = await dealOn('finance', { name: 'ruled', atStage: 'risk', owner: 'alice' })
  about.again = await dealOn('manufacturing', { name: 'again', atStage: 'requirements', owner: 'bob' })
  about.wrong = await dealOn('general-b2b', { name: 'wrong', atStage: 'needs', owner: 'bob' })
  const company = about.wrong.address.split('@')[1]
  about.right = await dealOn('general-b2b', { name: 'right', atStage: 'needs', owner: 'bob', company })
  await must('boss', about.asked, { type: 'join member', user: 'alice', role: 'compliance' })
  await must('boss', about.ruled, { type: 'join member', user: 'bob', role: 'compliance' })
  await must('alice', about.ruled, { type: 'ask approval', approval: 'ruled', to: 'signing', reason: 'All recorded' })
  rep = await repAtWork('bob', 'en', here.worker.url)
})
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

/** A deal on another of the organisation's manuals, and a message of its customer to bob. */
async function dealOn(
  manual: string,
  o: { name: string; atStage: string; owner: string; company?: string | undefined },
): Promise<Customer> {
  const key = `${o.name}-${crypto.randomUUID().slice(0, 8)}`
  const address = `${o.name}@${o.company ?? `${key}.example`}`
  const one = { deal: `deal-${key}`, name: `Hongda ${key}`, address, subject: `About ${key}` }
  await must(o.owner, one, {
    type: 'open deal',
    name: one.name,
    manual,
    atStage: o.atStage,
    origin: 'rep',
    persons: [{ person: `${key}-p`, address }],
    links: [],
  })
  await write(one, { to: ['bob@sales.test'], cc: [], date: new Date() })
  return one
}

async function must(user: string, { deal }: { deal: string }, act: Act): Promise<void> {
  expect(await ask(await as(here.worker.url, user), deal, act)).toMatchObject({ ok: true })
}

const name = (step: string) => stepName(step, 'en')
const manuals = [generalB2b, finance, manufacturing]
const stage = (key: string) => named(manuals.flatMap((one) => one.stages).find((one) => one.key === key))
const outcome = (key: string) => named(finance.outcomes.find((one) => one.key === key))
const named = (one: { name: Parameters<typeof read>[0] } | undefined) => (one ? read(one.name, 'en') : '')
const last = async (one: Customer) => (await ledgerOf(here, one)).events.at(-1)?.happening

async function open(one: Customer): Promise<void> {
  await openMessage(rep.page, one.subject, 'full')
  await rep.panel.openWhole()
  await expect(rep.panel.card.locator('h2')).toHaveText(one.name)
}

test('back to an earlier stage, with a word on why', async () => {
  const { panel, texts } = rep
  await open(about.back)
  await panel.button(texts.more).click()
  await panel.button(acts.backTo(stage('needs'))).click()
  await panel.card.getByRole('textbox').fill('They want it elsewhere too')
  await panel.button(acts.goBack).click()
  await expect(panel.card.getByText(acts.line.returned)).toBeVisible()
  await expect(panel.card.locator('.stage')).toContainText(stage('needs'))
  expect(await last(about.back)).toMatchObject({ type: 'stage returned', from: 'solution', to: 'needs' })
})

test('lost: what the outcome asks is next on the closed card; then the deal is taken up again', async () => {
  const { panel, texts } = rep
  await open(about.lost)
  await panel.button(texts.more).click()
  await panel.button(outcome('lost')).click()
  await panel.button(texts.closeAs(outcome('lost'))).click()
  await expect(panel.card.locator('.stage')).toContainText(texts.closedAs(outcome('lost')))
  await expect(panel.card.locator('.next-what')).toBeVisible()
  await panel.card.locator('.next .btn.primary').click()
  await expect(panel.card.locator('.next-what')).toHaveCount(0)
  await panel.button(`${acts.reopen}…`).click()
  await panel.card.getByRole('textbox').fill('They called again')
  await panel.button(acts.reopen).click()
  await expect(panel.card.getByText(acts.line.reopened)).toBeVisible()
  await expect(panel.card.locator('.stage')).toContainText(stage('discovery'))
  expect(await happenings(here, about.lost)).toEqual(['closed', 'loss-review done', 'reopened'])
})

test('where somebody approves: asked for with a reason, named while it waits, given with one click', async () => {
  const { panel, texts } = rep
  await open(about.asked)
  await panel.button(texts.advance(stage('signing'))).click()
  await panel.stop.getByLabel(texts.askApproval).fill('All recorded')
  await panel.stop.getByRole('button', { name: texts.send }).click()
  await expect(panel.stop.getByText(texts.approvalAsked('Alice Chen'))).toBeVisible()
  await panel.stop.getByRole('button', { name: texts.notNow }).click()
  await expect(panel.card.getByText(texts.waitsFor('Alice Chen', stage('signing')))).toBeVisible()

  await open(about.ruled)
  await expect(panel.card.getByText(texts.ruling('Alice Chen', stage('signing')))).toBeVisible()
  await panel.button(texts.approve).click()
  await expect(panel.card.getByText(texts.line.approved)).toBeVisible()
  expect(await last(about.ruled)).toMatchObject({ type: 'approval ruled', given: true })
})

test('past a stage, where the manual allows it for this deal', async () => {
  const { panel, texts } = rep
  const values = { 'drawing-no': 'A-100 rev B', 'annual-volume': 20_000, tooling: false, 'repeat-order': true }
  await must('bob', about.again, { type: 'set attributes', values })
  for (const step of ['enquiry-answered', 'spec-sheet', 'use-conditions', 'clarification-list'])
    await must('bob', about.again, { type: 'do step', step, evidence: { kind: 'word' } })
  await open(about.again)
  await panel.button(texts.skip(stage('scheduling'))).click()
  await expect(panel.card.getByText(texts.line.advanced)).toBeVisible()
  expect(await last(about.again)).toMatchObject({ type: 'stage advanced', from: 'requirements', to: 'scheduling' })
})

test('a log on the wrong deal is moved with its evidence, in two clicks, and the thread goes with it', async () => {
  const { page, panel, texts } = rep
  await open(about.wrong)
  await panel.button(texts.log).click()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  await panel.button(acts.wrongDeal).click()
  await panel.card.locator('.deal-row', { hasText: about.right.name }).click()
  await expect(panel.card.locator('h2')).toHaveText(about.right.name)
  await expect(panel.card.getByText(acts.line.moved)).toBeVisible()
  await expect(panel.card.locator('.logged')).toBeVisible()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happenings(here, about.wrong)).toContain('activity moved')
  await expect.poll(() => happenings(here, about.right)).toEqual(['activity logged'])
  await page.reload()
  await panel.open()
  await expect(panel.card.locator('h2')).toHaveText(about.right.name)
  await expect(panel.card.locator('.logged')).toBeVisible()
})

test('a colleague joins until a day and leaves; then the deal is handed over', async () => {
  const { panel, texts } = rep
  await open(about.people)
  await panel.button(texts.more).click()
  await panel.button(acts.people).click()
  await panel.card.getByTitle(acts.add('Alice Chen', 'Presales')).click()
  await expect(panel.card.getByText(acts.line.joined)).toBeVisible()
  await expect(panel.card.locator('.person', { hasText: 'Alice Chen' })).toContainText('Presales')
  await panel.button(acts.leave('Alice Chen')).click()
  await expect(panel.card.getByText(acts.line.left)).toBeVisible()
  await expect(panel.card.locator('.person', { hasText: 'Alice Chen' })).toHaveCount(0)
  await panel.card.getByLabel(acts.untilWhen).fill('2027-01-31')
  await panel.card.getByTitle(acts.add('Alice Chen', 'Presales')).click()
  await expect(panel.card.locator('.person', { hasText: 'Alice Chen' })).toContainText(acts.until('Jan 31'))
  expect(await happenings(here, about.people)).toEqual(['member joined', 'member left', 'member joined'])

  await open(about.given)
  await panel.button(texts.more).click()
  await panel.button(acts.handOver).click()
  await panel.card.getByTitle(acts.handOverTo('Alice Chen')).click()
  await expect.poll(() => happenings(here, about.given)).toEqual(['handed over'])
  await expect(panel.card.getByText(texts.outline('Alice Chen'))).toBeVisible()
})

test('a meeting is logged in three clicks: what the manual settles by itself is chosen already', async () => {
  const { panel, texts } = rep
  await open(about.talk)
  await panel.button(acts.talk).click()
  await panel.button(acts.ways.meeting).click()
  await panel.button(acts.logIt).click()
  await expect(panel.card.getByText(acts.talkedAndTicked(name('discovery-meeting')))).toBeVisible()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happenings(here, about.talk)).toEqual(['activity logged', 'discovery-meeting done'])
  await panel.button(texts.undo).click()
  await expect(panel.card.getByText(texts.line.undone)).toBeVisible()

  await test.step('a call of yesterday that settles nothing is only logged', async () => {
    await panel.button(acts.talk).click()
    await panel.button(acts.ways.in).click()
    await panel.button(texts.yesterday).click()
    await panel.button(acts.logIt).click()
    await expect(panel.card.getByText(acts.line.talked)).toBeVisible()
    await expect.poll(() => last(about.talk)).toMatchObject({ type: 'activity logged', kind: 'call', direction: 'in' })
  })
})

test('a step that makes no sense here: a few words reach its author; without a server they stay where they are', async () => {
  const { panel, texts } = rep
  await open(about.note)
  await here.worker.stop()
  await panel.button(texts.why).first().click()
  await panel.button(acts.nonsense).click()
  await panel.card.getByLabel(acts.nonsenseTo).fill('They never meet')
  await panel.button(texts.send).click()
  await expect(panel.card.getByText(acts.line.unsent)).toBeVisible()
  await expect(panel.card.getByLabel(acts.nonsenseTo)).toHaveValue('They never meet')
  await here.worker.restart()
  const boss = await as(here.worker.url, 'boss')
  await panel.button(texts.send).click()
  await expect(panel.card.getByText(acts.line.noted)).toBeVisible()
  const told = await call(boss, listNotes, { query: { limit: 50 } })
  expect(told).toMatchObject({
    ok: true,
    value: { notes: [{ deal: about.note.deal, stage: 'needs', text: 'They never meet' }] },
  })
})

test('another deal with the same customer: first those that there are, then Enter is enough', async () => {
  const { page, panel, texts } = rep
  await open(about.second)
  await panel.button(texts.more).click()
  await panel.button(texts.newDeal).click()
  await expect(panel.card.locator('.near .deal-row').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel.card.getByText(texts.line.opened)).toBeVisible()
  await expect(panel.card.locator('h2')).toHaveText('Hongda')
})
