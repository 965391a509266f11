import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { refusalText } from '#shared/i18n/extension.refusal.ts'
import type { Language } from '#shared/process/text.ts'
import { accessible, schemes, wants } from './axe.ts'
import { connect } from './connect.ts'
import { type Customer, customer, happenings, stepName } from './customer.ts'
import { as, ask, type Ground, ground, password } from './ground.ts'
import { closeAll, openMessage, type Rep, repAtWork } from './rep.ts'
import { rowsOf, tellBackground } from './rows.ts'

const folder = join(import.meta.dirname, '../../test-results/pictures')

let here: Ground
let rep: Rep
let own: Page
const about = {} as Record<'left' | 'three', Customer>

test.beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  here = await ground()
  for (const name of ['left', 'three'] as const)
    about[name] = await customer(here, { name, owner: 'bob', atStage: 'needs' })
  rep = await repAtWork('bob', 'en', here.worker.url)
  own = await rep.context.newPage()
  await own.setViewportSize({ width: 360, height: 600 })
  await own.goto(`chrome-extension://${rep.extension}/popup.html`)
})
test.beforeEach(() => here.worker.restart())
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

const byItself = { timeout: 60_000 }
const step = 'decision-map'
const name = stepName(step, 'en')
const signIn = (user: string) =>
  connect(own, { url: here.worker.url, email: `${user}@sales.test`, password, sites: [] })

test('what somebody leaves here waits sealed for them alone, and is sent once they are back', async () => {
  const { page, panel, texts } = rep
  await openMessage(page, about.left.subject, 'full')
  await panel.openWhole()
  await here.worker.stop()
  await panel.button(texts.markDone(name)).click()
  await expect(panel.card.getByText(texts.waiting(1))).toBeVisible()
  const [row] = await rowsOf(own, 'outbox')
  expect(Object.keys(row ?? {}).toSorted()).toEqual(['data', 'deal', 'id', 'iv', 'place', 'same'])
  expect(JSON.stringify(row)).not.toContain(step)

  const begun = Date.now()
  expect((await tellBackground(own, { type: 'sign out' })).standing).toMatchObject({ waiting: 0, parked: 1 })
  expect(Date.now() - begun).toBeLessThan(10_000)
  const left = await rowsOf(own, 'parked')
  expect(left.map((one) => Object.keys(one).toSorted())).toEqual([['data', 'iv', 'owner', 'place', 'same']])
  for (const word of [step, about.left.deal, 'bob']) expect(JSON.stringify(left)).not.toContain(word)
  for (const store of ['outbox', 'people', 'deals', 'words', 'notes', 'documents'])
    expect(await rowsOf(own, store), store).toEqual([])
  await pictured('left-signed-out', outboxTexts.en.parked(1))

  await here.worker.restart()
  expect(await signIn('carol')).toBeUndefined()
  await pictured('left-of-another', outboxTexts.en.parkedOfOthers(1))
  expect((await tellBackground(own, { type: 'sign out' })).standing).toMatchObject({ parked: 1 })
  expect(await happenings(here, about.left)).toEqual([])

  expect(await signIn('bob')).toBeUndefined()
  await expect.poll(() => happenings(here, about.left), byItself).toEqual([`${step} done`])
  expect((await tellBackground(own, { type: 'how it stands' })).standing).toMatchObject({ parked: 0, waiting: 0 })
  expect(await rowsOf(own, 'parked')).toEqual([])
})

test('of three clicks the first is refused on arrival: the others are taken, and the rep reads which and why', async () => {
  const { page, panel, texts } = rep
  const { deal, subject } = about.three
  const send = await as(here.worker.url, 'bob')
  const done = (one: string) => ask(send, deal, { type: 'do step', step: one, evidence: { kind: 'word' } })
  const survey = await done('needs-survey')
  await done('needs-confirmation')
  await openMessage(page, subject, 'full')
  await panel.open()
  await expect(panel.card).toContainText(texts.doneSteps(2))
  if (!survey.ok) throw new Error('the step was not taken')
  await ask(send, deal, { type: 'undo', command: survey.value.id })
  await here.worker.stop()
  await panel.button(texts.advance('Solution')).click()
  await expect(panel.card).toContainText('3/5')
  await panel.button(texts.markDone(stepName('solution-draft', 'en'))).click()
  await expect(panel.card.getByText(texts.waiting(2))).toBeVisible()
  await panel.button(texts.log).click()
  await expect(panel.card.getByText(texts.waiting(3))).toBeVisible()
  await here.worker.restart()

  await expect.poll(() => happenings(here, about.three), byItself).toHaveLength(5)
  expect((await happenings(here, about.three)).slice(3)).toEqual(['solution-draft done', 'activity logged'])
  await expect(panel.card).toContainText(texts.others(2, 3))
  await expect(panel.card).toContainText('2/5')
  await page.screenshot({ path: join(folder, 'lost-card-en.png') })
  await own.reload()
  const refused = await ask(send, deal, { type: 'advance', from: 'needs' })
  if (refused.ok || !('problem' in refused) || !refused.problem.refusal) throw new Error('the gate let through')
  await expect(own.getByText(outboxTexts.en.notTaken(refusalText(refused.problem.refusal, 'en')))).toBeVisible()
  await pictured('losses', outboxTexts.en.others(2, 3))
  await own.getByRole('button', { name: outboxTexts.en.read }).click()
  await expect(own.getByText(outboxTexts.en.losses(1))).toHaveCount(0)
})

/** The popup as it stands, looked at by axe in both schemes, with a picture of each. */
async function pictured(what: string, says: string, language: Language = 'en'): Promise<void> {
  await own.reload()
  await expect(own.getByText(says)).toBeVisible()
  for (const scheme of schemes) {
    await wants(own, scheme)
    await accessible(`${what}, ${scheme}`, own)
    await own.screenshot({ path: join(folder, `${what}-${language}-${scheme}.png`) })
  }
}
