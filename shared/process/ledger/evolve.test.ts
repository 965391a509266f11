import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { hashOf, lateCalendarHash, Scene } from '#test/fixtures/scene.ts'
import type { Happening } from './event.ts'
import { evolve } from './evolve.ts'
import { replay } from './replay.ts'
import { historyOf, isGiven, valueAt } from './settings.ts'
import { logged } from './standing.ts'
import type { DealState } from './state.ts'

const email = (activity: string, more: object = {}): Happening => ({
  type: 'activity logged',
  activity,
  kind: 'email',
  direction: 'out',
  persons: [],
  people: 1,
  attachments: [],
  keys: { k1: '0123456789abcdef'.repeat(4) },
  account: 'e'.repeat(64),
  ...more,
})

function stateOf(...told: [Happening, number, object?][]): DealState {
  const scene = new Scene(richManual)
  for (const [happening, at, more] of told) scene.happen(happening, hour(at), more)
  return scene.state
}

describe('what happens', () => {
  test.each<[string, Happening, (state: DealState) => unknown, unknown]>([
    [
      'a new owner, by hand',
      { type: 'handed over', to: 'b', team: 't' },
      (s) => s.owners.at(-1),
      { user: 'b', team: 't', from: hour(1) },
    ],
    [
      'a new team, from outside',
      { type: 'responsible set', rep: 'rep', team: 't' },
      (s) => s.owners.at(-1),
      { user: 'rep', team: 't', from: hour(1) },
    ],
    [
      'a member',
      { type: 'member joined', user: 'b', role: 'r', until: hour(9) },
      (s) => s.members,
      [{ user: 'b', role: 'r', from: hour(1), until: hour(9) }],
    ],
    ['a person, once', { type: 'person added', person: 'p' }, (s) => s.persons, ['p']],
    [
      'a link',
      { type: 'linked', link: { site: 'crm', kind: 'record', target: 'r' } },
      (s) => s.links,
      [{ site: 'crm', kind: 'record', target: 'r' }],
    ],
    [
      'another calendar',
      { type: 'calendar set', calendar: lateCalendarHash },
      (s) => [s.calendar, s.calendars.length],
      [lateCalendarHash, 2],
    ],
    [
      'another version',
      { type: 'manual migrated', manual: hashOf(1), stages: {} },
      (s) => [s.manual, s.manuals.at(-1)?.from],
      [hashOf(1), hour(1)],
    ],
    [
      'a reading of the version',
      { type: 'manual acknowledged', user: 'rep' },
      (s) => s.acknowledged,
      [{ user: 'rep', at: hour(1) }],
    ],
    [
      'a hold with its reason',
      { type: 'held', waitsFor: 'legal' },
      (s) => s.holds,
      [{ from: hour(1), waitsFor: 'legal' }],
    ],
    ['a closing', { type: 'closed', outcome: 'lost' }, (s) => s.closed, { outcome: 'lost', at: hour(1) }],
    [
      'a broken rule',
      { type: 'message sent against a rule', rule: 'no-promise' },
      (s) => s.breaches[0]?.rule,
      'no-promise',
    ],
    [
      'an erasure, which the ledger tells alone',
      { type: 'personal data erased', event: 'e', field: 'f' },
      (s) => s.seq,
      2,
    ],
  ])('keeps %s', (_, happening, part, kept) => {
    expect(part(stateOf([happening, 1]))).toEqual(kept)
  })

  test('a member who leaves, or is asked in again, is one no longer from then on', () => {
    const joined: Happening = { type: 'member joined', user: 'b', role: 'r' }
    expect(stateOf([joined, 1], [{ type: 'member left', user: 'b' }, 2]).members).toEqual([
      { user: 'b', role: 'r', from: hour(1), until: hour(2) },
    ])
    expect(stateOf([joined, 1], [joined, 2]).members).toHaveLength(2)
  })

  test('a person who is taken off is there no more, and twice added there once', () => {
    const added: Happening = { type: 'person added', person: 'p' }
    expect(stateOf([added, 1], [added, 2]).persons).toEqual(['p'])
    expect(stateOf([added, 1], [{ type: 'person removed', person: 'p' }, 2]).persons).toEqual([])
  })

  test('a resumption ends the hold, and a second one nothing', () => {
    const state = stateOf([{ type: 'held' }, 1], [{ type: 'resumed' }, 2], [{ type: 'resumed' }, 3])
    expect(state.holds).toEqual([{ from: hour(1), until: hour(2) }])
  })

  test('a reopening takes the closing away', () => {
    expect(stateOf([{ type: 'closed', outcome: 'lost' }, 1], [{ type: 'reopened' }, 2]).closed).toBeUndefined()
  })

  test('a case is ruled by another event; one that was never asked stays away', () => {
    const asked: Happening = { type: 'exception asked', exception: 'x', obligation: 'find/1/call' }
    const ruled: Happening = { type: 'exception ruled', exception: 'x', approved: true, expires: hour(9) }
    expect(stateOf([asked, 1], [ruled, 2]).exceptions[0]?.ruling).toMatchObject({
      approved: true,
      at: hour(2),
      expires: hour(9),
    })
    expect(stateOf([ruled, 2]).exceptions).toEqual([])
  })

  test('a ledger begins with the opening', () => {
    const [opening] = new Scene(richManual).ledger
    if (!opening) throw new Error('no opening')
    const headless = { ...opening, happening: { type: 'resumed' as const } }
    expect(() => evolve(undefined, headless)).toThrow(RangeError)
    expect(() => replay([headless])).toThrow(RangeError)
    expect(() => replay([])).toThrow(RangeError)
  })
})

describe('an activity', () => {
  test('is kept with the beginnings of its keys alone', () => {
    expect(stateOf([email('a'), 1]).activities[0]).toMatchObject({
      keys: { k1: '0123456789abcdef' },
      account: 'e'.repeat(16),
    })
  })

  test('is as it was last corrected, field by field, in whatever sequence corrections come', () => {
    const correct = (more: object): Happening => ({ type: 'activity corrected', activity: 'a', event: 'c2.0', ...more })
    const first: [Happening, number] = [correct({ kind: 'call', happened: hour(3) }), 4]
    const second: [Happening, number] = [correct({ kind: 'meeting' }), 5]
    for (const state of [stateOf([email('a'), 1], first, second), stateOf([email('a'), 1], second, first)])
      expect(logged(state)[0]).toMatchObject({ kind: 'meeting', direction: 'out', at: hour(3) })
  })

  test('is gone once it was withdrawn or moved away, or its command was undone before it came', () => {
    const gone = (happening: Happening) => logged(stateOf([email('a'), 1], [happening, 2]))
    expect(gone({ type: 'activity withdrawn', activity: 'a', event: 'c2.0' })).toEqual([])
    expect(gone({ type: 'activity moved', activity: 'a', event: 'c2.0', to: 'd2' })).toEqual([])
    expect(logged(stateOf([{ type: 'command undone', command: 'c3' }, 1], [email('a'), 2]))).toEqual([])
  })
})

describe('an attribute', () => {
  const set = (amount: number | null): Happening => ({ type: 'attributes set', values: { amount } })
  const correct = (amount: number): Happening => ({ type: 'attributes corrected', values: { amount } })

  test('has the value that was set last by a moment, whatever came in between', () => {
    const state = stateOf([set(2), 4], [set(1), 2])
    expect([1, 2, 3, 4].map((at) => valueAt(state, 'amount', hour(at)))).toEqual([undefined, 1, 1, 2])
  })

  test('corrected, has the right value from the moment of the wrong one on', () => {
    const state = stateOf([set(1), 2], [set(5), 4], [correct(3), 6])
    expect([2, 4, 6].map((at) => valueAt(state, 'amount', hour(at)))).toEqual([1, 3, 3])
    expect(historyOf(state, 'amount').map(({ from }) => from)).toEqual([hour(2), hour(4)])
  })

  test('corrected with nothing there before, holds from the correction on', () => {
    expect(valueAt(stateOf([correct(3), 6]), 'amount', hour(5))).toBeUndefined()
  })

  test('that is personal is given, and its value lies apart', () => {
    const state = stateOf([{ type: 'attributes set', values: {}, apart: ['amount'] }, 2])
    expect([isGiven(state, 'amount', hour(3)), valueAt(state, 'amount', hour(3))]).toEqual([true, undefined])
  })

  test('is given no more once it was taken away, or its setting taken back', () => {
    expect(isGiven(stateOf([set(1), 1], [set(null), 2]), 'amount', hour(3))).toBe(false)
    expect(isGiven(stateOf([set(1), 1], [{ type: 'command undone', command: 'c2' }, 2]), 'amount', hour(3))).toBe(false)
  })
})
