import { stands } from '../ledger/standing.ts'
import type { DealState, Doing } from '../ledger/state.ts'
import { inOrder } from '../ledger/told.ts'
import type { Visit } from '../ledger/visit.ts'
import { findStep, placeOf } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'

/** The standing doings of each step, sorted, with the visit that each belongs to. */
export type DoingsByVisit = (stage: string, visit: number, step: string) => readonly Doing[]

/**
 * Sorts doings to visits. A done step belongs to the visit of its stage open at its moment, else to the latest visit
 * entered before, else to the next one (out of order). What lies after `now` has not happened.
 */
export function doingsByVisit(manual: Manual, state: DealState, visits: readonly Visit[], now: number): DoingsByVisit {
  const sorted = new Map<string, Doing[][]>()
  for (const doing of state.doings) {
    if (doing.at > now || !stands(state, doing)) continue
    const found = findStep(manual, doing.step)
    const visit = found?.stage && visitOf(manual, visits, found.stage.key, doing.at)
    if (found && visit) put(sorted, found.step.key, visit.n, doing)
  }
  return (_, visit, step) => sorted.get(step)?.[visit] ?? none
}

const none: readonly Doing[] = []

/**
 * The visit that a moment belongs to. A visit is open after its entry until its leaving: what was done at the very moment
 * of a return came before it. What lies before the stage that the deal was opened at is before Guiderail and silent.
 */
function visitOf(manual: Manual, visits: readonly Visit[], stage: string, at: number): Visit | undefined {
  let first: Visit | undefined
  let before: Visit | undefined
  for (const visit of visits) {
    if (visit.stage !== stage) continue
    first ??= visit
    if (visit.entered >= at) break
    if (visit.left === undefined || at <= visit.left) return visit
    before = visit
  }
  if (before || first === undefined) return before
  const opened = visits[0]
  return opened && placeOf(manual, stage) < placeOf(manual, opened.stage) ? undefined : first
}

/** Ledgers tell doings nearly in order: each finds its place from the end. */
function put(sorted: Map<string, Doing[][]>, step: string, visit: number, doing: Doing): void {
  const visits = sorted.get(step) ?? []
  sorted.set(step, visits)
  const doings = visits[visit] ?? []
  visits[visit] = doings
  let place = doings.length
  for (let last = doings[place - 1]; last && inOrder(last, doing) > 0; last = doings[place - 1]) place--
  doings.splice(place, 0, doing)
}
