import { expect, type Locator, type Page, test } from '@playwright/test'
import { call, type Send } from '#shared/api/client.ts'
import { sendCommand } from '#shared/api/commands.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { launch } from './browser.ts'
import { type Customer, customer, happenings, ledgerOf, stepName, write } from './customer.ts'
import { reply, send } from './draft.ts'
import { as, ask, type Ground, ground, openDeal, password } from './ground.ts'
import { sharedRoundcube } from './mail.ts'
import { closeAll, openMessage, panelOf, type Rep, repAtWork } from './rep.ts'

let here: Ground
let alice: Rep
let bob: Rep
const about = {} as Record<'clicked' | 'shown' | 'member' | 'team' | 'equal' | 'queued' | 'written', Customer>

test.beforeAll(async () => {
  here = await ground()
  const date = new Date()
  about.equal = await customer(here, { name: 'equal', owner: 'alice', atStage: 'needs', date })
  await write(about.equal, { to: ['alice@sales.test'], cc: [], date })
  for (const name of ['clicked', 'shown', 'written'] as const)
    about[name] = await customer(here, { name, owner: 'alice', atStage: 'needs' })
  for (const name of ['member', 'team', 'queued'] as const)
    about[name] = await customer(here, { name, owner: 'alice', atStage: 'needs', cc: ['bob@sales.test'] })
  const owner = await as(here.worker.url, 'alice')
  for (const { deal } of [about.member, about.queued, about.written])
    expect(await ask(owner, deal, { type: 'join member', user: 'bob', role: 'presales' })).toMatchObject({ ok: true })
  alice = await repAtWork('alice', 'zh-CN', here.worker.url)
  bob = await repAtWork('bob', 'en', here.worker.url)
})
test.afterAll(async () => {
  await closeAll(test.info())
  await here.close()
})

test('a double click and a second tab with the same message leave one row', async () => {
  const { subject } = about.clicked
  const { texts, panel, page } = alice
  const second = await alice.context.newPage()
  const other = panelOf(second)
  for (const each of [page, second]) {
    await openMessage(each, subject, 'full')
    await panelOf(each).open()
  }
  const [inFirst, inSecond] = [await middleOf(panel.button(texts.log)), await middleOf(other.button(texts.log))]
  await Promise.all([page.mouse.dblclick(...inFirst), second.mouse.click(...inSecond)])
  for (const each of [panel, other]) await expect(each.card.locator('.logged')).toBeVisible()
  await expect(panel.card.locator('.marks.in-ledger')).toBeVisible()
  expect(await happenings(here, about.clicked)).toEqual(['activity logged'])
  await second.close()
})

test('a click in the mailbox is on the board that a manager has open, by its second pulse', async () => {
  await somethingCounted()
  const context = await launch({ locale: 'en-US' })
  const board = await context.newPage()
  const [pulses, asked] = [{ n: 0 }, { after: 0 }]
  board.on('response', (answer) => {
    if (pathOf(answer.url()) === '/api/v1/pulse') pulses.n++
  })
  board.on('request', (request) => {
    if (pathOf(request.url()) === '/api/v1/board') asked.after = pulses.n
  })
  await enterBoard(board)
  const deals = board.locator('.totals a[href$="status=settled"]')
  await openMessage(alice.page, about.shown.subject, 'preview')
  await alice.panel.openWhole()
  const before = Number(await deals.textContent())
  await alice.panel.button(alice.texts.markDone(stepName('discovery-meeting', alice.language))).click()
  await expect(alice.panel.card.locator('.marks.in-ledger')).toBeVisible()
  pulses.n = 0
  await expect(deals).toHaveText(String(before + 1), { timeout: 60_000 })
  expect(asked.after).toBeLessThanOrEqual(2)
  await context.close()
})

for (const part of ['member', 'team'] as const) {
  test(`a colleague of the ${part} with the same message in another mailbox leaves one row with two witnesses`, async () => {
    const one = about[part]
    for (const rep of [alice, bob]) {
      await openMessage(rep.page, one.subject, 'preview')
      await rep.panel.open()
      await expect(rep.panel.button(rep.texts.log)).toBeVisible()
    }
    await alice.panel.button(alice.texts.log).click()
    await expect(alice.panel.card.locator('.marks.in-ledger')).toBeVisible()
    await bob.panel.button(bob.texts.log).click()
    await expect(bob.panel.card.getByText(bob.texts.line.already(part === 'member' ? 'Alice Chen' : ''))).toBeVisible()
    const row = await onlyRow(one)
    const again = await ask(await as(here.worker.url, 'alice'), one.deal, row)
    expect(again).toMatchObject({ ok: true, value: { events: [], already: { by: 'alice', witnesses: 2 } } })
    await onlyRow(one)
  })
}

test('two equal short messages in one minute stay two, received and sent', async () => {
  const { page, panel, texts } = alice
  for (const place of [0, 1]) {
    await openNth(page, about.equal, place)
    await panel.open()
    await panel.button(texts.log).click()
    await expect(panel.card.locator('.logged')).toBeVisible()
  }
  await expect.poll(() => happenings(here, about.equal)).toEqual(['activity logged', 'activity logged'])
  await earlyInMinute()
  for (const _ of [1, 2]) {
    await openMessage(page, about.equal.subject, 'full')
    const body = await reply(page)
    await body.fill('好的')
    await send(page)
  }
  await expect.poll(() => happenings(here, about.equal)).toHaveLength(4)
  for (const place of [0, 1]) {
    await openNth(page, about.equal, place, 'Sent')
    await panel.open()
    await expect(panel.card.locator('.logged')).toBeVisible()
  }
  const { events } = await ledgerOf(here, about.equal)
  const ways = events.map(({ happening }) => (happening.type === 'activity logged' ? happening.direction : undefined))
  expect(ways.slice(2)).toEqual(['in', 'in', 'out', 'out'])
})

test('what two reps clicked on one deal while the server was away arrives whole, each in its order', async () => {
  const steps = ['decision-map', 'discovery-meeting', 'minutes-sent', 'needs-survey']
  for (const { page, panel } of [alice, bob]) {
    await openMessage(page, about.queued.subject, 'full')
    await panel.openWhole()
  }
  await here.worker.stop()
  for (const { panel, texts, language } of [alice, bob])
    for (const step of steps) {
      await panel.button(texts.markDone(stepName(step, language))).click()
      await expect(panel.card.getByText(texts.line.done(stepName(step, language)))).toBeVisible()
    }
  await here.worker.restart()
  await Promise.all([alice, bob].map(({ page }) => openMessage(page, about.queued.subject, 'full')))
  await expect.poll(() => happenings(here, about.queued), { timeout: 60_000 }).toHaveLength(1 + 2 * steps.length)
  const { events, replayed, state } = await ledgerOf(here, about.queued)
  const doneBy = (user: string) => events.filter(({ actor }) => actor.id === user).flatMap(stepDone)
  expect(doneBy('alice')).toEqual(steps)
  expect(doneBy('bob')).toEqual(steps)
  expect(replayed.state).toEqual(state)
})

test('of thirty commands of two writers at once none is lost and none is there twice', async () => {
  const { deal } = about.written
  const writers = [await as(here.worker.url, 'alice'), await as(here.worker.url, 'bob')]
  const notes = Array.from({ length: 30 }, (_, place) => `note-${place}`)
  await Promise.all(notes.map((note, place) => insist(writers[place % 2] ?? fail(), deal, noteOf(note))))
  const { events, replayed, state } = await ledgerOf(here, about.written)
  expect(events.flatMap(activityIn).sort()).toEqual(notes.toSorted())
  expect(events.map((event) => event.seq)).toEqual(events.map((_, place) => place + 1))
  expect(replayed.state).toEqual(state)
})

/** Before anything counts, a board teaches and holds no figures. */
async function somethingCounted(): Promise<void> {
  const send = await as(here.worker.url, 'alice')
  await openDeal(send, { deal: 'deal-counted', name: 'Counted', atStage: 'needs', address: 'li@counted.example' })
  const act: Act = { type: 'do step', step: 'discovery-meeting', evidence: { kind: 'word' } }
  expect(await ask(send, 'deal-counted', act)).toMatchObject({ ok: true })
}

/** The board as the team's manager has it open. */
async function enterBoard(page: Page): Promise<void> {
  await page.goto(here.worker.url)
  await page.locator('input[type=email]').fill('boss@sales.test')
  await page.locator('input[type=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('.board[aria-busy=false] .totals')).toBeVisible()
}

/** The message's one row, as the command that would log it again. */
async function onlyRow(one: Customer): Promise<Extract<Act, { type: 'log activity' }>> {
  const { events } = await ledgerOf(here, one)
  const rows = events.flatMap(({ happening }) => (happening.type === 'activity logged' ? [happening] : []))
  expect(rows).toHaveLength(1)
  const [{ keys, account, persons, people, kind, attachments } = fail()] = rows
  return { type: 'log activity', activity: crypto.randomUUID(), keys, account, persons, people, kind, attachments }
}

async function openNth(page: Page, { subject }: Customer, place: number, box: 'INBOX' | 'Sent' = 'INBOX') {
  await page.goto(`${sharedRoundcube().url}/?_task=mail&_mbox=${box}`)
  const rows = page.locator('#messagelist tbody tr', { hasText: subject })
  await expect(rows).toHaveCount(2)
  await rows.nth(place).click()
  await expect(page.frameLocator('#messagecontframe').locator('h2.subject')).toContainText(subject)
}

/** Where a hand aims that will not wait and see whether the button is still there. */
async function middleOf(button: Locator): Promise<[number, number]> {
  const { x, y, width, height } = (await button.boundingBox()) ?? fail()
  return [x + width / 2, y + height / 2]
}

/** Waits for the next minute when this one has no time left for two mails. */
async function earlyInMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 30_000) await new Promise((resolve) => setTimeout(resolve, left))
}

const noteOf = (activity: string): Act => ({
  type: 'log activity',
  activity,
  kind: 'note',
  persons: [],
  people: 0,
  attachments: [],
  keys: {},
})

/** Sends a command as an outbox does: the same again while the server is busy. */
async function insist(to: Send, deal: string, act: Act): Promise<void> {
  const now = Date.now()
  const body = { v: 1 as const, id: crypto.randomUUID(), deal, acted: now, sent: now, act }
  for (;;) {
    const answer = await call(to, sendCommand, { body })
    if (answer.ok) return
    if ('offline' in answer || answer.problem.status !== 503) throw new Error(JSON.stringify(answer))
  }
}

const pathOf = (url: string) => new URL(url).pathname
const stepDone = ({ happening }: LedgerEvent) => (happening.type === 'step done' ? [happening.step] : [])
const activityIn = ({ happening }: LedgerEvent) => (happening.type === 'activity logged' ? [happening.activity] : [])

function fail(): never {
  throw new Error('there is none')
}
