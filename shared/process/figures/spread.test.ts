import { expect, test } from 'vitest'
import { percentile, spreadOf } from './spread.ts'

test.each([
  [[7], 0.5, 7],
  [[7], 0.9, 7],
  [[1, 2], 0.5, 1.5],
  [[1, 2], 0.9, 1.9],
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[1, 2, 3, 4], 0.9, 3.7],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 0.9, 100],
  [[3, 3, 3, 9], 0.9, 7.2],
  [[1, 2, 3], 0, 1],
  [[1, 2, 3], 1, 3],
])('of %j the share %d lies below %d', (sorted, share, value) => {
  expect(percentile(sorted, share)).toBeCloseTo(value, 12)
})

test('numbers come in any order, and nothing has no median', () => {
  expect(spreadOf(Float64Array.of(100, 9, 30))).toEqual({ count: 3, total: 139, median: 30, p90: 86 })
  expect(spreadOf(Float64Array.of())).toEqual({ count: 0, total: 0, median: null, p90: null })
})
