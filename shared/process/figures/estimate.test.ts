import { expect, test } from 'vitest'
import { difference, medianOf, shareOf } from './estimate.ts'

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%d of %d less %d of %d has the interval that Newcombe published', (a, m, b, n, low, high) => {
  const found = difference(shareOf(a, m)!, shareOf(b, n)!)
  expect(found.value).toBeCloseTo(a / m - b / n, 12)
  expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
})

test('a share of nothing is none', () => {
  expect(shareOf(0, 0)).toBeNull()
})

test.each([
  [6, 3.5, 1, 6],
  [7, 4, 1, 7],
  [10, 5.5, 2, 9],
  [25, 13, 8, 18],
  [100, 50.5, 40, 61],
])('the median of the numbers from 1 to %d is %d, between %d and %d', (n, value, low, high) => {
  expect(medianOf(Array.from({ length: n }, (_, place) => place + 1))).toEqual({ value, low, high })
})

test('of fewer than six numbers nobody can say where the median lies', () => {
  expect(medianOf([1, 2, 3, 4, 5])).toBeNull()
})

/** P(low ≤ successes < high) of n fair coins. */
function between(n: number, low: number, high: number): number {
  const logs = [0]
  for (let k = 1; k <= n; k++) logs.push(logs[k - 1]! + Math.log(k))
  let sum = 0
  for (let k = low; k < high; k++) sum += Math.exp(logs[n]! - logs[k]! - logs[n - k]! - n * Math.LN2)
  return sum
}

test('the interval of a median holds it in about 95 of 100 samples, whatever they are drawn from', () => {
  for (let n = 6; n <= 400; n++) {
    const { low, high } = medianOf(Array.from({ length: n }, (_, place) => place + 1))!
    expect(between(n, low, high)).toBeGreaterThan(0.92)
    expect(between(n, low, high)).toBeLessThan(0.995)
  }
})
