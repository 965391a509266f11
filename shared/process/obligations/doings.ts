import { stands } from '../ledger/standing.ts'
import type { DealState, Doing } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { findStep, placeOf } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'

/** The standing doings of each step, sorted, with the visit that each belongs to. */
export type DoingsByVisit = (stage: string, visit: number, step: string) => readonly Doing[]

/**
 * Sorts doings to visits, those of a step when they are first asked for. A done step belongs to the visit of its stage open
 * at its moment, else to the latest visit entered before, else to the next one (out of order). What lies after `now` has not
 * happened.
 */
export function doingsByVisit(manual: Manual, state: DealState, visits: readonly Visit[], now: number): DoingsByVisit {
  const all = doingsByStep(manual, state, now)
  const sorted = new Map<string, readonly Doing[][]>()
  return (stage, visit, step) => {
    const doings = all.get(step)
    if (!doings) return none
    const known = sorted.get(step) ?? sortedToVisits(manual, visits, stage, doings)
    sorted.set(step, known)
    return known[visit] ?? none
  }
}

/** The standing doings of each step, earliest first as in the state: under the key of now and any other it was told by. */
function doingsByStep(manual: Manual, state: DealState, now: number): Map<string, Doing[]> {
  const byStep = new Map<string, Doing[]>()
  for (const doing of state.doings) {
    if (doing.at > now) break
    if (stands(state, doing)) (byStep.get(doing.step) ?? begin(byStep, manual, doing.step)).push(doing)
  }
  return byStep
}

function begin(byStep: Map<string, Doing[]>, manual: Manual, step: string): Doing[] {
  const key = findStep(manual, step)?.step.key ?? step
  const doings = byStep.get(key) ?? []
  byStep.set(key, doings).set(step, doings)
  return doings
}

function sortedToVisits(manual: Manual, visits: readonly Visit[], stage: string, doings: readonly Doing[]): Doing[][] {
  const sorted: Doing[][] = []
  for (const doing of doings) {
    const visit = visitOf(manual, visits, stage, doing.at)
    if (!visit) continue
    const own = sorted[visit.n]
    if (own) own.push(doing)
    else sorted[visit.n] = [doing]
  }
  return sorted
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
    before = visit
  }
  if (before) return before
  const opened = visits[0]
  return opened && placeOf(manual, stage) < placeOf(manual, opened.stage) ? undefined : first
}
