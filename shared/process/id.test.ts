import { expect, test } from 'vitest'
import { Key } from './id.ts'

test.each(['constructor', '__proto__', 'toString', '', 'a_b', 'A', `a${'b'.repeat(48)}`])('%j is no key', (name) => {
  expect(Key.safeParse(name).success).toBe(false)
})

test.each(['a', 'close-date', 'constructor-s', `a${'b'.repeat(47)}`])('%j is a key', (name) => {
  expect(Key.safeParse(name).success).toBe(true)
})
