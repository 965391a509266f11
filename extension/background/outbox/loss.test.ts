import { expect, test } from 'vitest'
import type { Word } from '../store/open.ts'
import { isUntold, latest, toldOf } from './loss.ts'

const word = (id: string, ok: boolean, more: Partial<Word> = {}): Word => ({
  id,
  deal: 'd1',
  at: Number(id.slice(1)),
  ok,
  act: 'do step',
  seen: false,
  ...more,
})

test('a loss names how many were sent with it, and how many of them were taken', () => {
  const lost = word('c1', false, { round: 'c1', more: true })
  const rest = [word('c2', true, { round: 'c1', more: true }), word('c3', true, { round: 'c1', more: false })]
  const other = word('c4', true, { round: 'c4' })
  expect(toldOf(lost, [lost, ...rest, other])).toEqual({ word: lost, of: 3, taken: 2 })
})

test('a word of before there were rounds stands alone', () => {
  const lost = word('c1', false)
  expect(toldOf(lost, [lost, word('c2', true)])).toEqual({ word: lost, of: 1, taken: 0 })
})

test('only what was refused and not read of is still to be told', () => {
  expect([word('c1', false), word('c2', true), word('c3', false, { seen: true })].filter(isUntold)).toHaveLength(1)
})

test('the latest is found, of words of one moment the last', () => {
  expect(latest([])).toBeUndefined()
  expect(latest([word('c2', true), word('c9', false), word('c3', true)])?.id).toBe('c9')
})
