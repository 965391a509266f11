import type { Values } from '../manual/condition.ts'
import type { Manual } from '../manual/schema.ts'

/** What an activity of a log means in a manual. `label` is its number in the manual's vocabulary. */
export type Meant =
  | { is: 'entry'; stage: string; label: number }
  | { is: 'step'; step: string; label: number }
  | { is: 'outcome'; outcome: string }
  /** A customer was heard of, or answered; no part of a case's path. */
  | { is: 'contact'; direction: 'in' | 'out' }
  /** Nothing in the manual is called so. */
  | { is: 'unknown' }

/** An activity by the log's own name. */
export interface LogActivity {
  name: string
  means: Meant
}

/**
 * What happened to many deals, packed: one row of numbers for each event, no objects, so that millions fit. The events of a
 * case stand together, in the order of their moments, then of their rows.
 */
export interface EventLog {
  manual: Manual
  activities: readonly LogActivity[]
  actors: readonly string[]
  /** The names of the cases, in the order in which the log first has them. */
  cases: readonly string[]
  /** Case n has the events from `starts[n]` to before `starts[n + 1]`. */
  starts: Uint32Array
  activity: Uint32Array
  /** Moments; NaN where the log tells none. */
  at: Float64Array
  /** Where the log has the event. */
  row: Uint32Array
  /** The number of the actor + 1; 0: not told. */
  actor: Uint32Array
  /** How each case ended: the place among the manual's outcomes; `open` for a case that goes on. */
  outcome: Int16Array
  /** Where each case ends: the event that ended it, or the place after its last one. */
  last: Uint32Array
  /** The last known values of a case's attributes. */
  values: (ofCase: number) => Values
  /** Whether any event is a stage's entry; without one entries are taken to be silent, in every case. */
  entries: boolean
  /** Events that the log has after later ones of their case. */
  reordered: number
}

/** Stands for an outcome where a case has none. */
export const open = -1
