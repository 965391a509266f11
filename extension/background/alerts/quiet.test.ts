import { expect, test } from 'vitest'
import { afterTelling, mostADay, notNow, type Quiet, type Reminder, tellNext, withoutKind } from './quiet.ts'

const nobody: Quiet = { day: '', told: [], muted: [] }
const at = { day: '2026-11-23', now: 1_000_000_000, drafting: false }
const soon = (key: string): Reminder => ({ kind: 'soon', key })

/** Tells all that may be told, one after another. */
function tellAll(reminders: Reminder[], quiet: Quiet, when = at): { told: string[]; quiet: Quiet } {
  const next = tellNext(reminders, quiet, when)
  if (!next) return { told: [], quiet }
  const rest = tellAll(reminders, afterTelling(quiet, next, when.day), when)
  return { told: [next.key, ...rest.told], quiet: rest.quiet }
}

test('nothing is told twice, and nothing after the third of a day', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map(soon)
  const first = tellAll(five, nobody)
  expect(first.told).toEqual(['a', 'b', 'c'])
  expect(first.told).toHaveLength(mostADay)
  const tomorrow = { ...at, day: '2026-11-24', now: at.now + 86_400_000 }
  expect(tellAll(five.slice(3), first.quiet, tomorrow).told).toEqual(['d', 'e'])
  expect(tellAll([soon('a')], tellAll([soon('a')], nobody).quiet).told).toEqual([])
})

test('nothing is told while somebody writes', () => {
  expect(tellNext([soon('a')], nobody, { ...at, drafting: true })).toBeUndefined()
})

test('"not now" holds for a while, also when the clock was set back since', () => {
  const later = { ...nobody, until: at.now + notNow }
  expect(tellNext([soon('a')], later, at)).toBeUndefined()
  expect(tellNext([soon('a')], later, { ...at, now: at.now + notNow })).toEqual(soon('a'))
  expect(tellNext([soon('a')], later, { ...at, now: at.now - 86_400_000 })).toEqual(soon('a'))
})

test('a kind that is not wanted is told no more, others are', () => {
  const quiet = withoutKind(nobody, 'soon')
  expect(tellNext([soon('a'), { kind: 'asked', key: 'b' }], quiet, at)).toEqual({ kind: 'asked', key: 'b' })
  expect(withoutKind(quiet, 'soon').muted).toEqual(['soon'])
})
