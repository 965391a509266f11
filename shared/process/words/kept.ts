import { difference, type Estimate } from '../figures/estimate.ts'
import { interval } from '../score/interval.ts'

/** What one deal brought to a period: how much fell due, and how much of it was kept in time. */
export interface DealKept {
  settled: number
  met: number
}

/** How much of what fell due was kept. Shares and differences are basis points. */
export interface Kept {
  say: 'kept'
  settled: number
  met: number
  share: number
  /** The earlier period beside it, where both samples can be compared. */
  than?: { settled: number; met: number; difference: number; beyondChance: boolean }
}

/** So much must have fallen due in a period before it is spoken of. */
const leastDue = 10

/**
 * The share that was kept of what fell due, and how it moved. Deals are the sample, for what is asked of one deal hangs
 * together: each period has the interval of its ratio, and the periods differ by more than chance where the interval of their
 * difference leaves 0 out. Silent below ten that fell due; of the change, where the earlier period has fewer, or less than
 * two deals.
 */
export function keptWord(now: readonly DealKept[], before: readonly DealKept[]): Kept | undefined {
  const here = sampleOf(now)
  if (here.settled < leastDue) return undefined
  const there = sampleOf(before)
  const said = { say: 'kept', settled: here.settled, met: here.met, share: Math.round(here.share) } as const
  if (there.settled < leastDue || !here.estimate || !there.estimate) return said
  const { value, low, high } = difference(here.estimate, there.estimate)
  const than = {
    settled: there.settled,
    met: there.met,
    difference: Math.round(value),
    beyondChance: low > 0 || high < 0,
  }
  return { ...said, than }
}

function sampleOf(deals: readonly DealKept[]) {
  const settled = deals.reduce((sum, deal) => sum + deal.settled, 0)
  const met = deals.reduce((sum, deal) => sum + deal.met, 0)
  const share = settled === 0 ? 0 : (10_000 * met) / settled
  const bounds = interval(deals.map((deal) => ({ x: deal.settled, y: deal.met })))
  const estimate: Estimate | null = bounds && { value: share, ...bounds }
  return { settled, met, share, estimate }
}
