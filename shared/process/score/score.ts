import type { Manual } from '../manual/schema.ts'
import type { Obligation } from '../obligations/obligation.ts'

/** One line of what a score lost, in hundredths of a point. `cap` marks the line of a violated critical rule. */
export interface LossLine {
  obligation: string
  points: number
  cap: boolean
}

/** A deal's score in hundredths of a point, none while nothing has settled. The lines sum to 10 000 − score. */
export interface Score {
  score: number | null
  weight: number
  settled: number
  waivedWeight: number
  capped: boolean
  lines: LossLine[]
}

/**
 * S = ⌊Σ w·c ÷ Σ w⌋ over the settled obligations, waived ones apart, with c in basis points. Losses are w·(10 000 − c) ÷ Σ w,
 * rounded by largest remainder. A critical obligation violated or missed caps the score; the cap is a line of its own.
 */
export function score(obligations: readonly Obligation[], numbers: Manual['numbers']): Score {
  const settled = obligations.filter((one) => one.scored && one.settled)
  const counted = settled.filter((one) => one.status !== 'waived')
  const weight = sum(counted.map((one) => one.weight))
  const waivedWeight = sum(settled.map((one) => one.weight)) - weight
  if (weight === 0) return { score: null, weight, settled: 0, waivedWeight, capped: false, lines: [] }
  const plain = Math.floor(sum(counted.map((one) => one.weight * one.credit)) / weight)
  const lines = losses(counted, weight, 10_000 - plain)
  const cause = counted.find(isCriticalFailure)
  const capped = cause !== undefined && plain > numbers.criticalCap
  if (cause && capped) lines.push({ obligation: cause.key, points: plain - numbers.criticalCap, cap: true })
  return { score: capped ? numbers.criticalCap : plain, weight, settled: counted.length, waivedWeight, capped, lines }
}

/** A critical rule that was broken for good: it caps a deal's score, unless nobody could verify the breach. */
export function isCriticalFailure(one: Obligation): boolean {
  if (one.severity !== 'critical' || one.unverified) return false
  return one.status === 'violated' || one.status === 'missed'
}

function losses(counted: readonly Obligation[], weight: number, total: number): LossLine[] {
  const shares = counted
    .filter((one) => one.credit < 10_000)
    .map((one) => {
      const exact = one.weight * (10_000 - one.credit)
      return { obligation: one.key, points: Math.floor(exact / weight), rest: exact % weight }
    })
  const missing = total - sum(shares.map((share) => share.points))
  const largest = [...shares]
    .sort((a, b) => b.rest - a.rest || (a.obligation < b.obligation ? -1 : 1))
    .slice(0, missing)
  return shares
    .map((share) => ({
      obligation: share.obligation,
      points: share.points + (largest.includes(share) ? 1 : 0),
      cap: false,
    }))
    .sort((a, b) => b.points - a.points || (a.obligation < b.obligation ? -1 : 1))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
