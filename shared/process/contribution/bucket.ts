const growth = 1.05

/** Where each bucket begins, in minutes; made by multiplication alone, so that every engine has the same numbers. */
const starts = [1]
while ((starts.at(-1) ?? 0) < 1e8) starts.push((starts.at(-1) ?? 1) * growth)

const minute = 60_000

/** The bucket of a duration: bucket n holds [1.05^n, 1.05^(n+1)) minutes, bucket −1 what is shorter than one. `milliseconds` from 0 on. */
export function bucketOf(milliseconds: number): number {
  const minutes = milliseconds / minute
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= minutes) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** From and below how many minutes the durations of a bucket lie. */
export interface Bounds {
  from: number
  below: number
}

export function boundsOf(bucket: number): Bounds {
  return { from: starts[bucket] ?? 0, below: starts[bucket + 1] ?? Number.POSITIVE_INFINITY }
}

/** How many durations lie in each bucket. */
export type Histogram = ReadonlyMap<number, number>

/**
 * The bucket in which the duration lies that a share of all do not exceed: the one of rank ⌈share × n⌉. It is known to the
 * bucket and no finer. Nothing of an empty histogram.
 */
export function percentile(histogram: Histogram, share: number): Bounds | null {
  const counts = [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  let left = Math.max(1, Math.ceil(share * all))
  for (const [bucket, count] of counts) {
    left -= count
    if (left <= 0) return boundsOf(bucket)
  }
  return null
}
