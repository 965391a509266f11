import { boundsOf } from '../contribution/bucket.ts'
import { readWay } from '../contribution/way.ts'
import type { Compared } from './deviationCosts.ts'
import { difference, type Estimate, medianOf, shareOf } from './estimate.ts'

/** So many closed deals that went one way, ended one way and took equally long: as roll-ups hold them. */
export interface WayCount {
  /** As `wayText` writes it. */
  way: string
  isWon: boolean
  /** Of the time from opening to end. */
  bucket: number
  count: number
}

/** A stage that deals passed over, or went through again, and how those fared beside the rest. Times are minutes. */
export interface WayCost {
  stage: string
  is: 'passed over' | 'again'
  deals: number
  /** Among closed deals. */
  share: number
  won: Compared
  time: Compared
}

/** Fewer deals than this, with it or without it, tell nothing. */
export const leastDeals = 10

/**
 * What goes with a departure from the straight way, the most lost deals first: of closed deals alone. What goes with it need
 * not come from it. Durations are known to their buckets, and stand in the middle of them.
 */
export function wayCosts(counts: readonly WayCount[]): WayCost[] {
  const departures = new Map<string, Pick<WayCost, 'stage' | 'is'>>()
  for (const { way } of counts) for (const one of departuresIn(way)) departures.set(nameOf(one), one)
  return [...departures.values()]
    .flatMap((one) => costOf(one, counts) ?? [])
    .sort((a, b) => lost(b) - lost(a) || delay(b) - delay(a) || (nameOf(a) < nameOf(b) ? -1 : 1))
}

function costOf(departure: Pick<WayCost, 'stage' | 'is'>, counts: readonly WayCount[]): WayCost | undefined {
  const name = nameOf(departure)
  const sides = Map.groupBy(counts, ({ way }) => departuresIn(way).some((one) => nameOf(one) === name))
  const [having, rest] = [sides.get(true) ?? [], sides.get(false) ?? []]
  const [deals, others] = [dealsIn(having), dealsIn(rest)]
  if (deals < leastDeals || others < leastDeals) return undefined
  const won = compared(shareOf(wonIn(having), deals), shareOf(wonIn(rest), others))
  const time = compared(medianOf(timesOf(having)), medianOf(timesOf(rest)))
  return won && time ? { ...departure, deals, share: deals / (deals + others), won, time } : undefined
}

function departuresIn(way: string): Pick<WayCost, 'stage' | 'is'>[] {
  return readWay(way)
    .filter(({ times }) => times !== 1)
    .map(({ stage, times }) => ({ stage, is: times === 0 ? 'passed over' : 'again' }))
}

/** The times of so many deals, in order. */
function timesOf(counts: readonly WayCount[]): number[] {
  return counts
    .toSorted((a, b) => a.bucket - b.bucket)
    .flatMap(({ bucket, count }) => Array.from({ length: count }, () => middleOf(bucket)))
}

function middleOf(bucket: number): number {
  const { from, below } = boundsOf(bucket)
  return (from + below) / 2
}

function compared(one: Estimate | null, other: Estimate | null): Compared | null {
  return one && other && { with: one, without: other, difference: difference(one, other) }
}

const dealsIn = (counts: readonly WayCount[]) => counts.reduce((sum, { count }) => sum + count, 0)
const wonIn = (counts: readonly WayCount[]) => dealsIn(counts.filter(({ isWon }) => isWon))
const nameOf = ({ stage, is }: Pick<WayCost, 'stage' | 'is'>) => `${is} ${stage}`
const lost = ({ deals, won }: WayCost) => -deals * won.difference.value
const delay = ({ deals, time }: WayCost) => deals * time.difference.value
