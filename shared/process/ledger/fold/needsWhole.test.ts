import { expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { hashOf, Scene } from '#test/fixtures/scene.ts'
import { dayLength } from '#test/fixtures/years.ts'
import type { Act } from '../command.ts'
import { foldAway } from './foldAway.ts'
import { needsWhole } from './needsWhole.ts'

const now = hour(8) + 60 * dayLength
const lately = now - dayLength

/** Two visits of long ago, one that is open, and a message, a step and a case of yesterday. */
function folded() {
  const scene = new Scene(richManual)
  const said = { persons: [], people: 1, attachments: [], kind: 'email' as const, direction: 'out' as const }
  scene.happen({ type: 'activity logged', activity: 'old', keys: {}, ...said }, hour(1))
  scene.done('call', hour(2))
  scene.advance(hour(3))
  scene.sight('offer', hour(4))
  scene.happen({ type: 'activity logged', activity: 'new', keys: {}, ...said }, lately)
  const [done] = scene.done('standard', lately)
  scene.happen({ type: 'contest raised', contest: 'k', obligation: 'offer/1/send' }, lately)
  return { state: foldAway(scene.world, scene.state, now).state, done }
}

const { state, done } = folded()

test('of what lies far back the first visit, the last of each stage and the open one are known', () => {
  expect(state.folded?.visits.map(({ stage, n }) => `${stage}/${n}`)).toEqual(['find/1', 'needs/1', 'offer/1'])
  expect(state.moves.map(({ to }) => to)).toEqual(['offer'])
  expect(state.activities.map(({ activity }) => activity)).toEqual(['new'])
  expect(state.doings.map(({ step }) => step)).toEqual(['standard'])
})

test.each<[string, Act, boolean]>([
  ['a step of today', { type: 'do step', step: 'send', evidence: { kind: 'word' } }, false],
  ['a step of yesterday', { type: 'do step', step: 'send', evidence: { kind: 'word' }, happenedAt: lately }, false],
  ['a step of long ago', { type: 'do step', step: 'send', evidence: { kind: 'word' }, happenedAt: hour(9) }, true],
  [
    'a step proved by a message that left',
    { type: 'do step', step: 'send', evidence: { kind: 'observed', activity: 'old' } },
    true,
  ],
  [
    'a step proved by one that is there',
    { type: 'do step', step: 'send', evidence: { kind: 'observed', activity: 'new' } },
    false,
  ],
  [
    'a stage seen long ago',
    { type: 'sight stage', site: 'crm', record: 'r', to: 'needs', observed: false, happenedAt: hour(9) },
    true,
  ],
  ['an undo of yesterday', { type: 'undo', command: done?.command ?? '' }, false],
  ['an undo of what is not there', { type: 'undo', command: 'c2' }, true],
  ['moving a message that left', { type: 'move activity', activity: 'old', to: 'd2' }, true],
  ['correcting one that is there', { type: 'correct activity', activity: 'new', kind: 'call' }, false],
  ['withdrawing evidence of what left', { type: 'withdraw evidence', event: 'c3.0' }, true],
  ['a value', { type: 'set attributes', values: { amount: 1 } }, false],
  ['a correction of values', { type: 'correct attributes', values: { amount: 1 }, reason: 'r' }, true],
  [
    'a contest of what is open',
    { type: 'raise contest', contest: 'k2', obligation: 'offer/1/@gate', reason: 'r' },
    false,
  ],
  ['a contest of what left', { type: 'raise contest', contest: 'k2', obligation: 'find/1/call', reason: 'r' }, true],
  [
    'an exception in a visit to come',
    { type: 'ask exception', exception: 'x', obligation: 'find/2/call', reason: 'r' },
    false,
  ],
  [
    'a contest in a stage that no visit names',
    { type: 'raise contest', contest: 'k2', obligation: 'gone/1/x', reason: 'r' },
    true,
  ],
  ['ruling a case that is there', { type: 'rule contest', contest: 'k', uphold: true, as: 'met' }, false],
  ['ruling one that is not', { type: 'rule exception', exception: 'x', approve: true }, true],
  ['ruling an approval that is not', { type: 'rule approval', approval: 'p', give: true }, true],
  ['advancing', { type: 'advance', from: 'offer' }, false],
  ['opening again', { type: 'reopen', reason: 'r' }, true],
  ['another version', { type: 'migrate', manual: hashOf(1), stages: {} }, false],
])('%s', (_, act, needed) => {
  expect(needsWhole(state, { v: 1, id: 'c99', deal: 'd1', acted: now, sent: now, act }, now)).toBe(needed)
})

test('a click that waited for longer than the state reaches back needs it whole, by the Worker’s clock', () => {
  const command = { v: 1 as const, id: 'c99', deal: 'd1', act: { type: 'advance' as const, from: 'offer' } }
  expect(needsWhole(state, { ...command, acted: hour(9), sent: now }, now)).toBe(true)
  expect(needsWhole(state, { ...command, acted: hour(9), sent: hour(9) }, now)).toBe(false)
})

test('a state that nothing left never needs it', () => {
  const scene = new Scene(richManual)
  const act = { type: 'reopen' as const, reason: 'r' }
  expect(needsWhole(scene.state, { v: 1, id: 'c99', deal: 'd1', acted: 0, sent: now, act }, now)).toBe(false)
})
