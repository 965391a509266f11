/** How durations lie; times in milliseconds. Without any there is no median. */
export interface Spread {
  count: number
  total: number
  median: number | null
  p90: number | null
}

/** The spread of numbers, which are sorted in place. */
export function spreadOf(numbers: Float64Array): Spread {
  numbers.sort()
  let total = 0
  for (const one of numbers) total += one
  return { count: numbers.length, total, median: percentile(numbers, 0.5), p90: percentile(numbers, 0.9) }
}

/**
 * The number below which a share of the sorted ones lies, by linear interpolation between the two next to it: the place
 * is share × (n − 1), counted from 0 (Hyndman and Fan's seventh definition, as spreadsheets have it).
 */
export function percentile(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN
  return low + (high - low) * (place - below)
}
