import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, bucketOf, percentile } from './bucket.ts'

const minutes = 60_000

describe('buckets of durations', () => {
  test('grow by 5 %, begin at one minute, and hold what is shorter in one of its own', () => {
    expect([0, 0.999, 1, 1.049, 1.05, 60].map((n) => bucketOf(n * minutes))).toEqual([-1, -1, 0, 0, 1, 83])
    expect(boundsOf(-1)).toEqual({ from: 0, below: 1 })
    expect(boundsOf(1)).toEqual({ from: 1.05, below: 1.05 * 1.05 })
  })

  test('every duration lies within the bounds of its bucket, and none of them is wider than 5 %', () => {
    fc.assert(
      fc.property(fc.nat(10 * 366 * 24 * 60 * minutes), (duration) => {
        const { from, below } = boundsOf(bucketOf(duration))
        expect(from * minutes).toBeLessThanOrEqual(duration)
        expect(below * minutes).toBeGreaterThan(duration)
        if (from > 0) expect(below / from).toBeCloseTo(1.05, 10)
      }),
    )
  })

  test('a percentile is the bucket of the duration with that rank', () => {
    const durations = fc.array(fc.nat(1e9), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.9), (list, share) => {
        const histogram = new Map<number, number>()
        for (const one of list) histogram.set(bucketOf(one), (histogram.get(bucketOf(one)) ?? 0) + 1)
        const ranked = list.toSorted((a, b) => a - b)[Math.ceil(share * list.length) - 1] ?? 0
        expect(percentile(histogram, share)).toEqual(boundsOf(bucketOf(ranked)))
      }),
    )
    expect(percentile(new Map(), 0.5)).toBeNull()
    expect(percentile(new Map([[3, 0]]), 0.5)).toBeNull()
  })
})
