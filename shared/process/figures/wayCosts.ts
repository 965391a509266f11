import { boundsOf } from '../contribution/bucket.ts'
import { gate, left, readLeftOut } from '../contribution/leftOut.ts'
import { readWay } from '../contribution/way.ts'
import type { Compared } from './deviationCosts.ts'
import { difference, type Estimate, medianOf, shareOf } from './estimate.ts'

/**
 * A departure from the straight way: a stage that was passed over, or gone through again; a gate that was passed with
 * something missing, or a step that was left out.
 */
export interface Departure {
  stage: string
  is: 'passed over' | 'again' | 'gaps' | 'skipped'
  /** Of a step, or of a choice as `@choice/KEY`. */
  step?: string
}

/** So many closed deals with the same departures that ended one way and took equally long: as roll-ups hold them. */
export interface EndedCount {
  departures: readonly Departure[]
  /** The stages that they left forwards: only there could something have been left out. */
  left?: ReadonlySet<string>
  isWon: boolean
  /** Of the time from opening to end. */
  bucket: number
  count: number
}

/** How deals with a departure fared beside the rest. Times are minutes. */
export interface WayCost extends Departure {
  deals: number
  /** Among closed deals. */
  share: number
  won: Compared
  time: Compared
}

/** Fewer deals than this, with it or without it, tell nothing. */
export const leastDeals = 10

/** The departures in a whole way, as `wayText` writes it. */
export function departuresInWay(way: string): Departure[] {
  return readWay(way)
    .filter(({ times }) => times !== 1)
    .map(({ stage, times }) => ({ stage, is: times === 0 ? 'passed over' : 'again' }))
}

/** The departures in what a deal left out, as `leftOutText` writes it. */
export function departuresInLeftOut(text: string): Departure[] {
  return readLeftOut(text).flatMap(({ stage, step }): Departure[] =>
    step === left ? [] : [step === gate ? { stage, is: 'gaps' } : { stage, is: 'skipped', step }],
  )
}

/** The stages that it says were left forwards. */
export function stagesLeft(text: string): ReadonlySet<string> {
  return new Set(readLeftOut(text).flatMap(({ stage, step }) => (step === left ? [stage] : [])))
}

/**
 * What goes with each departure, the most lost deals first: of closed deals alone. What goes with it need not come from it.
 * Durations are known to their buckets, and stand in the middle of them. Each list holds all closed deals once. What was left
 * out of a stage is compared among those that left it forwards.
 */
export function wayCosts(...lists: readonly (readonly EndedCount[])[]): WayCost[] {
  return lists
    .flatMap(costsIn)
    .sort((a, b) => lost(b) - lost(a) || delay(b) - delay(a) || (nameOf(a) < nameOf(b) ? -1 : 1))
}

function costsIn(list: readonly EndedCount[]): WayCost[] {
  const counts = list.toSorted((a, b) => a.bucket - b.bucket)
  const having = new Map<string, { departure: Departure; rows: Set<EndedCount> }>()
  for (const row of counts)
    for (const departure of row.departures) {
      const known = having.get(nameOf(departure)) ?? { departure, rows: new Set() }
      having.set(nameOf(departure), known)
      known.rows.add(row)
    }
  return [...having.values()].flatMap(({ departure, rows }) => costOf(departure, rows, counts) ?? [])
}

/** `all`: by rising time. */
function costOf(departure: Departure, rows: ReadonlySet<EndedCount>, all: readonly EndedCount[]): WayCost | undefined {
  const counts = all.filter((row) => rows.has(row) || row.left?.has(departure.stage) !== false)
  const deals = dealsIn([...rows])
  const others = dealsIn(counts) - deals
  if (deals < leastDeals || others < leastDeals) return undefined
  const [having, rest] = [counts.filter((row) => rows.has(row)), counts.filter((row) => !rows.has(row))]
  const won = compared(shareOf(wonIn(having), deals), shareOf(wonIn(rest), others))
  const time = compared(medianOf(timesOf(having)), medianOf(timesOf(rest)))
  return won && time ? { ...departure, deals, share: deals / (deals + others), won, time } : undefined
}

/** The times of so many deals. */
function timesOf(counts: readonly EndedCount[]): number[] {
  return counts.flatMap(({ bucket, count }) => Array.from({ length: count }, () => middleOf(bucket)))
}

function middleOf(bucket: number): number {
  const { from, below } = boundsOf(bucket)
  return (from + below) / 2
}

function compared(one: Estimate | null, other: Estimate | null): Compared | null {
  return one && other && { with: one, without: other, difference: difference(one, other) }
}

const dealsIn = (counts: readonly EndedCount[]) => counts.reduce((sum, { count }) => sum + count, 0)
const wonIn = (counts: readonly EndedCount[]) => dealsIn(counts.filter(({ isWon }) => isWon))
const nameOf = ({ stage, is, step = '' }: Departure) => `${is} ${stage} ${step}`
const lost = ({ deals, won }: WayCost) => -deals * won.difference.value
const delay = ({ deals, time }: WayCost) => deals * time.difference.value
