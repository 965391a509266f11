import { expect, test } from 'vitest'
import { richManual } from '#test/fixtures/rich.ts'
import { calendarHash, hashOf, smallWorld } from '#test/fixtures/small.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import { obligations } from '../../obligations/obligations.ts'
import type { Happening, LedgerEvent } from '../event.ts'
import { evolve } from '../evolve.ts'
import { replay } from '../replay.ts'
import type { DealState } from '../state.ts'
import { foldAway } from './foldAway.ts'

const world = smallWorld(richManual)
const opening = Date.parse('2023-01-02T09:00:00Z')
const days = 4 * 365
const dayLength = 86_400_000
const hex = (n: number) => n.toString(16).padStart(64, 'f')

/** Four years of a lively account, with seven things a day: messages both ways, steps, values, and a new round a month. */
function ledger(stageOn: (day: number) => string): LedgerEvent[] {
  const events: LedgerEvent[] = []
  const tell = (at: number, happening: Happening) => {
    const seq = events.length + 1
    const command = `01JD8Z6Q4R5T6Y7U8I9O${seq}`
    const actor = { kind: 'user' as const, id: '01JC000000000000000000REP1' }
    events.push({
      v: 1,
      id: `${command}.0`,
      deal: 'd1',
      seq,
      command,
      at,
      act: at,
      recorded: at + 900,
      actor,
      source: 'page',
      happening,
    })
  }
  tell(opening, {
    type: 'opened',
    name: 'Deal',
    manual: hashOf(0),
    calendar: calendarHash,
    atStage: 'find',
    origin: 'rep',
    owner: 'rep',
    team: 'east',
  })
  for (let day = 1; day <= days; day++) {
    const at = opening + day * dayLength
    for (const place of [1, 2, 3, 4])
      tell(at + place * 1000, message(`${day}-${place}`, place % 2 ? 'in' : 'out', day * 4 + place))
    tell(at + 5000, {
      type: 'step done',
      step: day % 3 ? 'check-in' : 'survey',
      evidence: { kind: 'observed', activity: `a-${day}-2` },
    })
    tell(at + 6000, { type: 'attributes set', values: { amount: 1000 * (1 + (day % 4)) } })
    tell(at + 7000, { type: 'stage sighted', site: 'crm', record: 'r1', to: stageOn(day), observed: false })
  }
  return events
}

/** Another stage a month, round after round. */
const rounds = (day: number) => ['find', 'needs', 'offer', 'approve'][Math.floor(day / 30) % 4] ?? 'find'
/** One stage for all the years, with a step in it that is asked again and again. */
const standstill = () => 'needs'

function message(id: string, direction: 'in' | 'out', n: number): Happening {
  const keys = { k1: hex(n), k2: hex(n + 1), k3: hex(n + 2) }
  const told = {
    persons: ['01JB000000000000000000CUST'],
    people: 3,
    attachments: ['document' as const],
    keys,
    account: hex(7),
    site: 'roundcube',
    thread: hex(9),
  }
  return { type: 'activity logged', activity: `a-${id}`, kind: 'email', direction, ...told }
}

const last = opening + (days + 1) * dayLength

test.each([
  ['that goes round and round', rounds, 400],
  ['that stays in one stage', standstill, 0],
] as const)('the state of a deal of 10 000 events, told over years, %s, stays under 64 KB', (_, stageOn, left) => {
  const events = ledger(stageOn)
  expect(events.length).toBeGreaterThan(10_000)
  const { state, settled } = foldAway(world, replay(events), last)
  expect(JSON.stringify(state).length).toBeLessThan(64 * 1024)
  expect(settled.length).toBeGreaterThan(left)
  expect([...settled, ...obligations(world, state, last)].map(({ key }) => key).sort()).toEqual(
    obligations(world, replay(events), last)
      .map(({ key }) => key)
      .sort(),
  )
})

test('and is the same when it is folded month by month on the way', () => {
  const events = ledger(rounds)
  const left: Obligation[] = []
  let state: DealState | undefined
  for (const event of events) {
    state = evolve(state, event)
    if (event.seq % 300 !== 0) continue
    const folded = foldAway(world, state, event.at)
    left.push(...folded.settled)
    state = folded.state
  }
  const end = foldAway(world, state as DealState, last)
  const once = foldAway(world, replay(events), last)
  expect(end.state).toEqual(once.state)
  expect([...left, ...end.settled].map(({ key }) => key).sort()).toEqual(once.settled.map(({ key }) => key).sort())
})
