import type { Calendar } from '../calendar/schema.ts'
import { workingBetween } from '../calendar/workingTime.ts'

/** Milliseconds from one moment of a case to a later one; NaN where a moment is not known. */
export type Elapsed = (from: number, to: number, ofCase: number) => number

/** Time by the clock on the wall. */
export const wallTime: Elapsed = (from, to) => to - from

/** Time in which a calendar works. */
export function workingTime(calendar: Calendar): Elapsed {
  return (from, to) => (from <= to ? workingBetween(calendar, from, to) : Number.NaN)
}
