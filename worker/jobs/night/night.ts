import { clockOn, dayOf, placeOf } from '#shared/process/calendar/zone.ts'
import type { Segment } from '#worker/chain/root.ts'

/** The parts of a night's work, in their order. */
export type Part = 'deals' | 'sums' | 'check' | 'root' | 'done'

/** How far a night's work got: kept between pages, so that whichever run of the clock comes next goes on with it. */
export interface Night {
  /** Its date in the organisation's zone. */
  night: string
  /** The moment that its root is of. */
  at: number
  /** The moment of the night before: chains that grew since are verified. */
  since: number
  part: Part
  /** The deal behind which the part goes on, or the number of a segment. */
  cursor: string
  segments: Segment[]
  /** How much was found that nobody can vouch for. */
  found: number
}

const hour = 3_600_000
/** Until then whatever was received before the root's moment has long been written. */
const settled = 600_000

/** The night that is to be worked on at a moment: one that was begun, else a new one from 02:10 on the organisation's clocks. */
export function nightAt(zone: string, last: Night | undefined, now: number): Night | undefined {
  if (last && last.part !== 'done') return last
  const night = dayOf(zone, now)
  const { year, day } = placeOf(zone, now)
  const at = clockOn(zone, year, day, 2 * hour)
  if (now < at + settled || (last && last.night >= night)) return undefined
  return { night, at, since: last?.at ?? 0, part: 'deals', cursor: '', segments: [], found: 0 }
}

const week = 7
const dayLength = 86_400_000

/** Whether a deal's chain is verified in a night: it grew since the last one, or it is its turn, which comes once a week. */
export function isVerified({ at, since }: Night, deal: string, recorded: number): boolean {
  const turn = [...deal].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % week
  return recorded > since || turn === Math.floor(at / dayLength) % week
}
