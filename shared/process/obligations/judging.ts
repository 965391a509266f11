import type { Timeline } from '../calendar/timeline.ts'
import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import type { Manual } from '../manual/schema.ts'
import type { World } from '../world.ts'
import type { DoingsByVisit } from './doings.ts'
import type { Sheet } from './sheet.ts'

/** What a judgement looks at: one deal under one version of its manual. What lies after `now` has not happened. */
export interface Judging {
  world: World
  manual: Manual
  /** The manual's hash. */
  version: string
  state: DealState
  /** Every visit, in this version's keys; jumped stages among them. */
  visits: readonly Visit[]
  /** The deal's own working time: calendars that changed, holds and closed times are in it. */
  time: Timeline
  doings: DoingsByVisit
  /** What was made of each visit so far: a later one looks at what an earlier one left unfinished. */
  sheets: Map<Visit, Sheet>
  now: number
  /**
   * After a migration: the earliest moment at which a step (or `@time`, `@answer`) of the visit that was open then may fall
   * due under this version. Nothing for other visits.
   */
  notBefore?: (visit: Visit, step: string) => number | undefined
}
