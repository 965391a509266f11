import { wilson, z } from '../score/wilson.ts'

/** A value with its 95 % interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** The share of `part` in `whole`, with Wilson's interval; nothing of nothing. */
export function shareOf(part: number, whole: number): Estimate | null {
  if (whole === 0) return null
  const { low, high } = wilson(part / whole, whole)
  return { value: part / whole, low: Math.max(0, low), high: Math.min(1, high) }
}

/**
 * The median of sorted numbers, between the two of them whose ranks n/2 ± z·√n/2 enclose it whatever their distribution
 * (Conover 1999, section 3.2). Below six numbers there is no such pair.
 */
export function medianOf(sorted: ArrayLike<number>): Estimate | null {
  const n = sorted.length
  const reach = (z * Math.sqrt(n)) / 2
  const low = sorted[Math.round(n / 2 - reach) - 1]
  const high = sorted[Math.round(1 + n / 2 + reach) - 1]
  if (n < 6 || low === undefined || high === undefined) return null
  const middle = ((sorted[Math.floor((n - 1) / 2)] ?? low) + (sorted[Math.ceil((n - 1) / 2)] ?? high)) / 2
  return { value: middle, low, high }
}

/**
 * How much larger one estimate is than another that does not depend on it: the interval is put together from their two
 * (Newcombe 1998, method 10, for shares; Zou and Donner 2008 for any estimate).
 */
export function difference(one: Estimate, other: Estimate): Estimate {
  const value = one.value - other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }
}
