import type { Spread } from '#shared/api/spread.ts'
import { percentile } from '#shared/process/contribution/bucket.ts'
import type { FlowCount } from '#worker/store/flow.ts'

/** How durations lie that were counted in buckets. */
export function spreadOf(rows: readonly FlowCount[]): Spread {
  const histogram = new Map<number, number>()
  for (const { bucket, count } of rows) histogram.set(Number(bucket), (histogram.get(Number(bucket)) ?? 0) + count)
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  return { count, p50: percentile(histogram, 0.5), p90: percentile(histogram, 0.9) }
}

/** Counts by what moves led to. */
export function byTarget(rows: readonly FlowCount[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { target, count } of rows) counts[target] = (counts[target] ?? 0) + count
  return counts
}

export function countOf(rows: readonly FlowCount[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0)
}
