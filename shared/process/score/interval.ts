import { wilson } from './wilson.ts'

/** What one deal brings to a pooled score: Σ w, and Σ w·c ÷ 10 000. */
export interface DealShare {
  x: number
  y: number
}

/** A 95 % interval in hundredths of a point. */
export interface Interval {
  low: number
  high: number
}

/**
 * The interval of a pooled score with deals as the sample: p = ΣY/ΣX, the variance of a ratio estimator
 * v = m/(m−1) · Σ(Y − pX)² ÷ (ΣX)², an effective size k = (ΣX)² ÷ ΣX², n = min(p(1−p)/v, 10 k), and Wilson's interval at p, n
 * (Wilson 1927). None below two deals that weigh something.
 */
export function interval(deals: readonly DealShare[]): Interval | null {
  const sample = deals.filter((deal) => deal.x > 0)
  const m = sample.length
  if (m < 2) return null
  const x = sum(sample.map((deal) => deal.x))
  const p = Math.min(1, Math.max(0, sum(sample.map((deal) => deal.y)) / x))
  const k = x ** 2 / sum(sample.map((deal) => deal.x ** 2))
  const v = ((m / (m - 1)) * sum(sample.map((deal) => (deal.y - p * deal.x) ** 2))) / x ** 2
  return hundredths(p, effectiveSize(p, k, v))
}

/** Deals that are all alike have no variance, which leaves 10 k. */
function effectiveSize(p: number, k: number, v: number): number {
  return p === 0 || p === 1 ? k : Math.min((p * (1 - p)) / v, 10 * k)
}

/** Wilson's interval in hundredths of a point, rounded outwards. */
function hundredths(p: number, n: number): Interval {
  const { low, high } = wilson(p, n)
  return { low: Math.max(0, Math.floor(10_000 * low)), high: Math.min(10_000, Math.ceil(10_000 * high)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
