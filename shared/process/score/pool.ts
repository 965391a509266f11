import type { Measure } from '../contribution/vector.ts'
import type { Manual } from '../manual/schema.ts'
import { type Interval, interval } from './interval.ts'

export type Measures = Record<Measure, number>

/** A score pooled over deals: plain sums without cap, and what stands beside it. Shares are basis points. */
export interface Pool {
  score: number | null
  interval: Interval | null
  deals: number
  ranked: boolean
  settled: number
  met: number
  late: number
  overdue: number
  missed: number
  violated: number
  waived: number
  selfAttested: number
  allOrNone: number | null
  capped: number
}

/**
 * Pools the deals of a rep, team, stage or version. Above the manual's share of exceptions there is no score; below its
 * minimum of deals nothing is ranked.
 */
export function pool(
  deals: readonly Measures[],
  numbers: Pick<Manual['numbers'], 'waivedMax' | 'rankFrom' | 'criticalCap'>,
): Pool {
  const total = (measure: Measure) => deals.reduce((sum, deal) => sum + deal[measure], 0)
  const settled = deals.filter((deal) => deal.weight > 0)
  const weight = total('weight')
  const all = weight + total('waivedWeight')
  const readable = weight > 0 && 10_000 * total('waivedWeight') <= numbers.waivedMax * all
  return {
    score: readable ? Math.floor(total('weightCredit') / weight) : null,
    interval: readable ? interval(settled.map((deal) => ({ x: deal.weight, y: deal.weightCredit / 10_000 }))) : null,
    deals: settled.length,
    ranked: readable && settled.length >= numbers.rankFrom,
    settled: total('settled'),
    met: total('met'),
    late: total('late'),
    overdue: total('overdue'),
    missed: total('missed'),
    violated: total('violated'),
    waived: share(total('waivedWeight'), all),
    selfAttested: share(total('selfAttestedWeight'), weight),
    allOrNone:
      settled.length === 0
        ? null
        : share(settled.filter((deal) => deal.weightCredit === 10_000 * deal.weight).length, settled.length),
    capped: settled.filter(
      (deal) => deal.critical > 0 && Math.floor(deal.weightCredit / deal.weight) > numbers.criticalCap,
    ).length,
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole)
}
