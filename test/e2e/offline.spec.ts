import { expect, test } from '@playwright/test'
import { refusalText } from '#shared/i18n/extension.refusal.ts'
import { type Customer, customer, happenings, ledgerOf, stepName } from './customer.ts'
import { receivedBy, reply, send } from './draft.ts'
import { as, ask, type Ground, ground } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'

let here: Ground
let rep: Rep
const about = {} as Record<'mail' | 'gate' | 'refused' | 'unseen', Customer>

test.beforeAll(async () => {
  here = await ground()
  for (const name of ['mail', 'gate', 'refused', 'unseen'] as const)
    about[name] = await customer(here, { name, owner: 'bob', atStage: 'needs' })
  rep = await repAtWork('bob', 'en', here.worker.url)
})
test.beforeEach(() => here.worker.restart())
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

/**
 * What waits is tried again each half minute, the shortest alarm that browsers allow, and whenever a message is opened: the
 * tests that are not about the alarm open one.
 */
const byItself = { timeout: 60_000 }
const name = (step: string) => stepName(step, 'en')

test('the mail works on, clicks are kept in their order and arrive by themselves', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.mail.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()

  await test.step('a click is kept on this device, and the card says quietly why it is not in the ledger', async () => {
    await panel.button(texts.markDone(name('decision-map'))).click()
    await expect(panel.card.getByText(texts.line.done(name('decision-map')))).toBeVisible()
    await expect(panel.card.getByText(texts.offline)).toBeVisible()
    await expect(panel.card.getByText(texts.waiting(1))).toBeVisible()
    await expect(panel.card.locator('.marks')).toHaveText(texts.kept)
    await expect(panel.stop).toHaveCount(0)
  })
  await test.step('so are the next ones, one taken back again among them', async () => {
    await panel.button(texts.log).click()
    await expect(panel.card.getByText(texts.line.logged(1))).toBeVisible()
    await panel.button(texts.markDone(name('needs-survey'))).click()
    await expect(panel.card.getByText(texts.line.done(name('needs-survey')))).toBeVisible()
    await panel.button(texts.undo).click()
    await expect(panel.card.getByText(texts.line.undone)).toBeVisible()
    await expect(panel.card.getByText(texts.waiting(4))).toBeVisible()
  })
  await test.step('a mail is written and leaves as ever', async () => {
    const body = await reply(page)
    await body.fill('Thank you!')
    await send(page)
    expect(await receivedBy(about.mail.address)).toHaveLength(1)
  })
  await test.step('once the server is back everything is in the ledger, in order, without a click', async () => {
    await openMessage(page, about.mail.subject, 'full')
    await panel.open()
    await expect(panel.card.getByText(texts.waiting(5))).toBeVisible()
    await here.worker.restart()
    await expect(panel.card.locator('.marks.in-ledger')).toBeVisible(byItself)
    await expect(panel.card.getByText(texts.offline)).toHaveCount(0)
    expect(await happenings(here, about.mail)).toEqual([
      'decision-map done',
      'activity logged',
      'needs-survey done',
      'step undone',
      'activity logged',
    ])
    const { events, replayed, state } = await ledgerOf(here, about.mail)
    // A server that is waking keeps the first request waiting, and its act counts as that much later: what was recorded is in order.
    const recorded = events.map((event) => event.recorded)
    expect(recorded).toEqual(recorded.toSorted((a, b) => a - b))
    expect(events.filter((event) => event.act > event.recorded)).toEqual([])
    expect(replayed.state).toEqual(state)
  })
})

test('a gate is decided by what this device last knew, says so, and is decided again on arrival', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.gate.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  await panel.button(texts.advance('Solution')).click()
  await expect(panel.stop.getByText(texts.lastKnown)).toBeVisible()
  await expect(panel.stop).toContainText(texts.missing(2, 'Solution'))
  for (const step of ['needs-survey', 'needs-confirmation'])
    await panel.stop.getByRole('button', { name: texts.markDone(name(step)) }).click()
  await panel.stop.getByRole('button', { name: texts.advance('Solution') }).click()
  await expect(panel.card).toContainText('3/5')
  await expect(panel.card.locator('.marks')).toHaveText(texts.kept)
  await panel.button(texts.markDone(name('solution-draft'))).click()
  await expect(panel.card.getByText(texts.waiting(4))).toBeVisible()
  await here.worker.restart()
  await openMessage(page, about.gate.subject, 'full')
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happenings(here, about.gate)).toEqual([
    'needs-survey done',
    'needs-confirmation done',
    'stage advanced',
    'solution-draft done',
  ])
})

test('what was allowed here and is refused on arrival is told, and no other click is lost', async () => {
  const { deal, subject } = about.refused
  const { page, panel, texts } = rep
  const send = await as(here.worker.url, 'bob')
  const done = (step: string) => ask(send, deal, { type: 'do step', step, evidence: { kind: 'word' } })
  const survey = await done('needs-survey')
  await done('needs-confirmation')
  await openMessage(page, subject, 'full')
  await panel.open()
  await expect(panel.card).toContainText(texts.doneSteps(2))

  await test.step('another device takes a step back, unheard of here', async () => {
    if (!survey.ok) throw new Error('the step was not taken')
    expect(await ask(send, deal, { type: 'undo', command: survey.value.id })).toMatchObject({ ok: true })
    await here.worker.stop()
  })
  await panel.button(texts.markDone(name('decision-map'))).click()
  await panel.button(texts.advance('Solution')).click()
  await expect(panel.card).toContainText('3/5')
  await panel.button(texts.markDone(name('solution-draft'))).click()
  await expect(panel.card.getByText(texts.waiting(3))).toBeVisible()
  await here.worker.restart()
  await openMessage(page, subject, 'full')

  const why = refusalText(await gateOf(deal), 'en')
  await expect(panel.card.getByText(texts.line.lost('', why))).toBeVisible()
  await expect(panel.card).toContainText('2/5')
  expect(await happenings(here, about.refused)).toEqual([
    'needs-survey done',
    'needs-confirmation done',
    'step undone',
    'decision-map done',
    'solution-draft done',
  ])
})

test('a mail to a customer whose deal was never opened here is in the ledger once the server is back', async () => {
  const { page, panel, texts } = rep
  await here.worker.stop()
  await openMessage(page, about.unseen.subject, 'full')
  await panel.open()
  await expect(panel.card).toContainText(about.unseen.name)
  await panel.button(texts.log).click()
  await expect(panel.card.getByText(texts.line.logged(1))).toBeVisible()
  const body = await reply(page)
  await body.fill('On our way.')
  await send(page)
  await here.worker.restart()
  await openMessage(page, about.mail.subject, 'full')
  await expect.poll(() => happenings(here, about.unseen)).toEqual(['activity logged', 'activity logged'])
})

/** The refusal that the server gives to anybody who would leave the stage now. */
async function gateOf(deal: string) {
  const answer = await ask(await as(here.worker.url, 'bob'), deal, { type: 'advance', from: 'needs' })
  if (answer.ok || !('problem' in answer) || !answer.problem.refusal) throw new Error('the gate let through')
  return answer.problem.refusal
}
