import { expect, test } from 'vitest'
import { badgeOf } from './badge.ts'

const many = (n: number, late = false) => Array.from({ length: n }, () => ({ late }))

test('the badge counts, and counts no further than nine', () => {
  expect(badgeOf([])).toBeUndefined()
  expect(badgeOf(many(3))).toEqual({ text: '3', late: false })
  expect(badgeOf(many(9))?.text).toBe('9')
  expect(badgeOf(many(10))?.text).toBe('9+')
})

test('one overdue thing makes it red', () => {
  expect(badgeOf([...many(2), ...many(1, true)])?.late).toBe(true)
})
