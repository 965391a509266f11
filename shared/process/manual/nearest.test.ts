import { expect, test } from 'vitest'
import { edits, nearest } from './nearest.ts'

test.each([
  ['amount', 'amount', 0],
  ['amont', 'amount', 1],
  ['amount', 'mount', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %s to %s are %i edits', (one, other, distance) => {
  expect(edits(one, other)).toBe(distance)
  expect(edits(other, one)).toBe(distance)
})

test('the nearest word is meant, the first of two as near, and none that differs in more than a third', () => {
  expect(nearest('close_dat', ['amount', 'close_date', 'closed_at'])).toBe('close_date')
  expect(nearest('ab', ['ac', 'ad'])).toBe('ac')
  expect(nearest('region', ['amount', 'size'])).toBeUndefined()
})
