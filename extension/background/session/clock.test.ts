import { expect, test } from 'vitest'
import { issuedAt, skewOf } from './clock.ts'

const day = 86_400_000
const part = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

test('a token names the moment at which the server made it', () => {
  expect(issuedAt(`${part({ alg: 'HS256' })}.${part({ iat: 1_795_354_040, sub: 'a~?b' })}.x`)).toBe(1_795_354_040_000)
})

test.each(['', 'a.b.c', `x.${part({ sub: 'alice' })}.y`])('nothing is read from "%s"', (token) => {
  expect(issuedAt(token)).toBeUndefined()
})

test('a device that is days off knows by how much, and one that is seconds off does not care', () => {
  expect(skewOf(10 * day, 7 * day)).toBe(3 * day)
  expect(skewOf(7 * day, 10 * day)).toBe(-3 * day)
  expect(skewOf(7 * day, 7 * day + 90_000)).toBe(0)
})
