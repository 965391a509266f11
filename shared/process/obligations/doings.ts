import { stands } from '../ledger/standing.ts'
import type { DealState, Doing, Visit } from '../ledger/state.ts'
import { findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'

/** The standing doings of each step, sorted, with the visit that each belongs to. */
export type DoingsByVisit = (stage: string, visit: number, step: string) => readonly Doing[]

/**
 * Sorts doings to visits. A done step belongs to the visit of its stage open at its moment, else to the latest visit
 * entered before, else to the next one (out of order). What lies after `now` has not happened.
 */
export function doingsByVisit(state: DealState, manual: Manual, now: number): DoingsByVisit {
  const sorted = new Map<string, Doing[]>()
  for (const doing of state.doings) {
    if (doing.at > now || !stands(state, doing)) continue
    const stage = findStep(manual, doing.step)?.stage.key
    if (stage === undefined) continue
    const visits = state.visits.filter((one) => one.stage === stage)
    const visit = visitAt(visits, doing.at) ?? (isBefore(manual, state, stage) ? undefined : visits[0])
    if (visit) put(sorted, slot(stage, visit.n, doing.step), doing)
  }
  for (const doings of sorted.values()) doings.sort(inOrder)
  return (stage, visit, step) => sorted.get(slot(stage, visit, step)) ?? none
}

const none: readonly Doing[] = []

/** Earlier first; ties by the device's time of the act, then by event. */
export function inOrder(a: Doing, b: Doing): number {
  return a.at - b.at || a.act - b.act || (a.event < b.event ? -1 : 1)
}

/** A visit is open after its entry until its leaving: what was done at the very moment of a return came before it. */
function visitAt(visits: readonly Visit[], at: number): Visit | undefined {
  const open = visits.find((visit) => visit.entered < at && (visit.left === undefined || at <= visit.left))
  return open ?? visits.findLast((visit) => visit.entered < at)
}

/** What lies before the stage that the deal was opened at is before Guiderail: a doing of then is kept and silent. */
function isBefore(manual: Manual, state: DealState, stage: string): boolean {
  const place = (key: string | undefined) => manual.stages.findIndex((one) => one.key === key)
  return place(stage) < place(state.visits[0]?.stage)
}

function put(sorted: Map<string, Doing[]>, key: string, doing: Doing): void {
  const doings = sorted.get(key)
  if (doings) doings.push(doing)
  else sorted.set(key, [doing])
}

function slot(stage: string, visit: number, step: string): string {
  return `${stage}/${visit}/${step}`
}
