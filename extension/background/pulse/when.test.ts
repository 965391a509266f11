import { expect, test } from 'vitest'
import { isAttended, isDue, quickly, slowly } from './when.ts'

test('it is asked once in each span, however many tabs ask', () => {
  expect(isDue(undefined, quickly, 5_000)).toBe(true)
  expect(isDue(5_000, quickly, 5_400)).toBe(false)
  expect(isDue(5_000, quickly, 6_990)).toBe(true)
  expect(isDue(5_000, slowly, 40_000)).toBe(false)
})

test('a clock that was set back by days puts nothing off', () => {
  expect(isDue(300_000_000, quickly, 5_000)).toBe(true)
})

test('nobody is taken to be there who did nothing for minutes', () => {
  expect(isAttended(undefined, 0)).toBe(false)
  expect(isAttended(1_000, 200_000)).toBe(true)
  expect(isAttended(1_000, 400_000)).toBe(false)
})
