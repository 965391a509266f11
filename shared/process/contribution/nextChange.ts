import { pausesOf } from '../ledger/pauses.ts'
import type { DealState } from '../ledger/state.ts'
import { currentVisit } from '../ledger/visits.ts'
import { findStage } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { timeOf } from '../obligations/judge.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { rungsOf } from '../obligations/rungs.ts'
import { manualOf, type World } from '../world.ts'

/**
 * The next moment at which anything derived from a deal changes without an event: something falls due (a grace or a cadence
 * among them), an alert's rung is reached, an exception lapses, a hold reaches its limit, somebody's time on the deal
 * is over, a rule of the current stage hardens.
 */
export function nextChange(world: World, state: DealState, judged: readonly Obligation[], asOf: number): number | null {
  const manual = manualOf(world, state)
  const course = { manual, time: timeOf(world, state, asOf) }
  let next = Number.POSITIVE_INFINITY
  const see = (moment: number | undefined) => {
    if (moment !== undefined && moment > asOf && moment < next) next = moment
  }
  for (const one of judged) {
    if (one.status !== 'pending' && one.status !== 'overdue' && one.status !== 'waived') continue
    see(one.due)
    for (const { at } of rungsOf(course, one)) see(at)
  }
  for (const one of state.members) see(one.until)
  for (const one of state.exceptions) see(one.ruling?.expires)
  for (const pause of pausesOf(state, manual.numbers.holdLimit, asOf)) see(pause.until)
  if (!state.closed) for (const moment of hardenings(manual, currentVisit(world, state, asOf).stage)) see(moment)
  return Number.isFinite(next) ? next : null
}

const dates = new WeakMap<Manual, Map<string, readonly number[]>>()

/** The dates at which a stage's rules harden; worked out once per manual. */
function hardenings(manual: Manual, key: string): readonly number[] {
  const known = dates.get(manual) ?? new Map<string, readonly number[]>()
  dates.set(manual, known)
  const found = known.get(key) ?? datesIn(manual, key)
  known.set(key, found)
  return found
}

function datesIn(manual: Manual, key: string): number[] {
  const stage = findStage(manual, key)
  return [stage?.gate, ...(stage?.steps ?? [])].flatMap((rule) => rule?.hardens?.from ?? [])
}
