import { expect, test } from 'vitest'
import type { Sight } from '#extension/rooms/sight.ts'
import { sightOf } from '#extension/rooms/testing/sight.ts'
import { isObserved, type Reading, readAgain, stands } from './reading.ts'

const look = (record: string, stage: string, more: Partial<Sight> = {}): Sight =>
  sightOf({ context: `crm/record/${record}`, view: 'record', subject: `Deal ${record}`, stage, ...more })

/** What is left to compare with after these looks, each with its moment. */
const after = (...looks: [at: number, sight: Sight][]): Reading =>
  looks.reduce<Reading | undefined>((before, [at, sight]) => readAgain(before, sight, at), undefined) as Reading

test('a stage stands once two readings of it lie two seconds apart', () => {
  expect(stands(after([0, look('1', 'Lead')]))).toBe(false)
  expect(stands(after([0, look('1', 'Lead')], [1999, look('1', 'Lead')]))).toBe(false)
  expect(stands(after([0, look('1', 'Lead')], [2000, look('1', 'Lead')]))).toBe(true)
})

test('a stage that changed meanwhile, or stood on another record, begins anew', () => {
  expect(after([0, look('1', 'Lead')], [1900, look('1', 'Won')]).at).toBe(1900)
  expect(after([0, look('1', 'Lead')], [1900, look('2', 'Lead')]).at).toBe(1900)
})

test('a pane that still has the name of the record before is not believed until it changes', () => {
  const stale = look('2', 'Won', { subject: 'Deal 1' })
  const doubted = after([0, look('1', 'Won')], [5000, stale], [8000, stale])
  expect(stands(doubted)).toBe(false)
  const own = readAgain(readAgain(doubted, look('2', 'Lead'), 8100), look('2', 'Lead'), 10_100)
  expect(stands(own)).toBe(true)
})

test('it was observed when the rep’s own click on the same record came within a minute before', () => {
  const click = look('1', 'Lead', { moved: true })
  expect(isObserved(after([0, look('1', 'Lead')], [5000, click], [6000, look('1', 'Won')]))).toBe(true)
  expect(isObserved(after([0, look('1', 'Lead')], [6000, look('1', 'Won')]))).toBe(false)
  expect(isObserved(after([5000, click], [70_000, look('1', 'Won')]))).toBe(false)
  expect(isObserved(after([5000, click], [6000, look('2', 'Won')]))).toBe(false)
  expect(isObserved(after([0, look('1', 'Won')], [5000, look('1', 'Won', { moved: true })]))).toBe(false)
})
