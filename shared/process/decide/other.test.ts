import { describe, expect, test } from 'vitest'
import { contextOf, day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { Act, NewPerson } from '../ledger/command.ts'
import type { Context } from './context.ts'
import { decideOther, otherDealOf } from './other.ts'

const mail = {
  activity: 'a',
  kind: 'email' as const,
  direction: 'out' as const,
  persons: [],
  people: 1,
  attachments: ['document' as const],
  keys: { k1: '1'.repeat(64) },
}
const log: Act = { type: 'log activity', ...mail, happenedAt: hour(1) }
const move: Act = { type: 'move activity', activity: 'a', to: 'd2' }
const merge: Act = { type: 'merge into', deal: 'd2' }

interface Giving {
  context?: Context
  persons?: NewPerson[]
  here?: NewPerson[]
}

/** What an act on one deal leads to on another one, both opened by the same rep. */
function give(from: Scene, to: Scene, act: Act, at: number, { context = contextOf('rep'), ...people }: Giving = {}) {
  const { command, decision } = from.weigh(from.state, act, at)
  const events = decision.ok ? decision.events : []
  const gift = { from: from.state, events, activity: mail, persons: [], here: [], ...people }
  return decideOther(to.world, { ...to.state, deal: 'd2' }, { command, context, received: at }, gift)
}

const happenings = (told: ReturnType<typeof give>) => (told.ok ? told.events.map(({ happening }) => happening) : [])

describe('a moved activity', () => {
  const from = new Scene(smallManual, 'needs')
  from.tell(log, hour(2))

  test('is logged on the other deal as it was known: its time, its source, its corrections', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(log, hour(2))
    scene.tell({ type: 'correct activity', activity: 'a', kind: 'call' }, hour(3))
    const told = give(scene, new Scene(), move, hour(4))
    expect(told).toMatchObject({ ok: true, events: [{ deal: 'd2', at: hour(1), source: 'page', recorded: hour(4) }] })
    expect(happenings(told)).toEqual([{ type: 'activity logged', ...mail, kind: 'call', movedFrom: 'd1' }])
  })

  test('never lies before the other deal was opened', () => {
    const told = give(from, new Scene(smallManual, 'find', { at: day(1) }), move, day(2))
    expect(told).toMatchObject({ events: [{ at: day(1) }] })
  })

  test('is refused where it is already, and from whoever may not log there', () => {
    const there = new Scene(smallManual, 'needs')
    there.tell({ ...log, activity: 'b' }, hour(2))
    expect(give(from, there, move, hour(4))).toMatchObject({ refusal: { code: 'already-there', what: 'b' } })
    const context = contextOf('stranger')
    expect(give(from, new Scene(), move, hour(4), { context })).toMatchObject({ refusal: { code: 'not-yours' } })
  })

  test('that is not known is refused', () => {
    expect(give(new Scene(), new Scene(), move, hour(4))).toMatchObject({ refusal: { code: 'unknown-activity' } })
  })
})

describe('a merger', () => {
  const link = { site: 'crm', kind: 'record' as const, target: 'r1' }
  const wang = { person: 'p1', name: 'Wang', address: 'wang@hongda.example' }

  test('brings persons and links that are not here yet', () => {
    const from = new Scene()
    from.tell({ type: 'link', link }, hour(1))
    const told = give(from, new Scene(), merge, hour(2), { persons: [wang, { person: 'p2' }] })
    expect(happenings(told)).toEqual([
      { type: 'merged from', deal: 'd1' },
      { type: 'linked', link },
      { type: 'person added', person: 'p1' },
      { type: 'person added', person: 'p2' },
    ])
    expect(told).toMatchObject({ events: [{}, {}, { personal: { name: 'Wang', address: wang.address } }, {}] })
  })

  test('doubles nobody who is here, by id or by address, and no link', () => {
    const from = new Scene()
    const to = new Scene()
    for (const scene of [from, to]) scene.tell({ type: 'link', link }, hour(1))
    to.tell({ type: 'add person', person: 'p2' }, hour(1))
    const here = [{ person: 'p9', address: wang.address }, { person: 'p2' }]
    const told = give(from, to, merge, hour(2), { persons: [wang, { person: 'p2' }], here })
    expect(happenings(told)).toEqual([{ type: 'merged from', deal: 'd1' }])
  })

  test('into a closed deal, or by whoever has no right there, is refused', () => {
    const closed = new Scene()
    closed.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(give(new Scene(), closed, merge, hour(2))).toMatchObject({ refusal: { code: 'deal-closed' } })
    const context = contextOf('colleague')
    expect(give(new Scene(), new Scene(), merge, hour(2), { context })).toMatchObject({ ok: false })
  })
})

test('the events of both deals have ids of their own', () => {
  const told = give(new Scene(), new Scene(), merge, hour(2))
  expect(told.ok && told.events[0]?.id.endsWith('.1')).toBe(true)
})

test('only a move and a merger are about two deals', () => {
  expect([otherDealOf(move), otherDealOf(merge), otherDealOf(log)]).toEqual(['d2', 'd2', undefined])
})

describe('two messages that look like one', () => {
  const keys = { k3: '3'.repeat(64) }
  const one: Act = { type: 'log activity', ...mail, keys, account: 'a'.repeat(64) }
  const other: Act = { ...one, activity: 'b', account: 'b'.repeat(64) }

  test('are two once the sender says so, of this very activity', () => {
    const scene = new Scene()
    scene.tell(one, hour(1))
    expect(scene.ask(other, hour(2))).toMatchObject({ refusal: { code: 'already-there' } })
    expect(scene.ask({ ...other, apartFrom: 'z' }, hour(2))).toMatchObject({ refusal: { code: 'already-there' } })
    expect(scene.tell({ ...other, apartFrom: 'a' }, hour(2))[0]?.happening).toMatchObject({ apartFrom: 'a' })
  })

  test('stay one where a key names the message', () => {
    const scene = new Scene()
    scene.tell({ ...one, keys: { ...keys, k1: '1'.repeat(64) } }, hour(1))
    const again = { ...other, keys: { ...keys, k1: '1'.repeat(64) }, apartFrom: 'a' }
    expect(scene.ask(again, hour(2))).toMatchObject({ refusal: { code: 'already-there' } })
  })
})
