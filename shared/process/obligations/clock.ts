import type { Calendar } from '../calendar/schema.ts'
import { addWorking, workingBetween } from '../calendar/workingTime.ts'
import type { DealState, Visit } from '../ledger/state.ts'
import type { Duration, Stage, Step } from '../manual/schema.ts'
import type { DoingsByVisit } from './doings.ts'

/** When something falls due, and when a late doing of it has lost all credit: one full allowance later. */
export interface Clock {
  due: number
  spent: number
}

export interface Ticking {
  state: DealState
  calendar: Calendar
  doings: DoingsByVisit
}

/** The clock of a step in a visit; none for a step without a time standard, or whose anchor has not happened. */
export function stepClock(ticking: Ticking, stage: Stage, visit: Visit, step: Step, leads: boolean): Clock | undefined {
  const standard = step.timeStandard
  if (!standard) return undefined
  const start = anchor(ticking, stage, visit, step)
  if (start === undefined) return undefined
  return clock(ticking, Math.max(start, visit.entered), standard.within, leads)
}

/** The clock of a stage's own time standard. */
export function stageClock(ticking: Ticking, visit: Visit, within: Duration, leads: boolean): Clock {
  return clock(ticking, visit.entered, within, leads)
}

/** How much credit lateness leaves, in basis points: a straight line from all at `due` to none at `spent`. */
export function lateShare(calendar: Calendar, { due, spent }: Clock, at: number): number {
  if (at <= due) return 10_000
  if (at >= spent) return 0
  const whole = workingBetween(calendar, due, spent)
  if (whole === 0) return 10_000
  return Math.floor((10_000 * (whole - workingBetween(calendar, due, at))) / whole)
}

function anchor(ticking: Ticking, stage: Stage, visit: Visit, step: Step): number | undefined {
  const from = step.timeStandard?.from
  if (!from || from.at === 'entered') return visit.entered
  if (from.at === 'opened') return ticking.state.opened
  const other = stage.steps.find((one) => one.key === from.step)
  if (!other) return undefined
  const done = ticking.doings(stage.key, visit.n, other.key)[0]?.at
  const due = stepClock(ticking, stage, visit, other, false)?.due
  return earliest(done, due)
}

function clock(ticking: Ticking, start: number, within: Duration, leads: boolean): Clock {
  const own = addWorking(ticking.calendar, start, within)
  const due = leads ? afterHandOver(ticking, own) : own
  return { due, spent: addWorking(ticking.calendar, due, within) }
}

const oneDay = { amount: 1, unit: 'days' } as const

/**
 * A hand-over within one working day before a due moment leaves one working day: once in an obligation's life, and not
 * for somebody who held the deal before.
 */
function afterHandOver({ state, calendar }: Ticking, due: number): number {
  const late = state.owners.find(
    (owner, place) =>
      place > 0 &&
      owner.from < due &&
      addWorking(calendar, owner.from, oneDay) > due &&
      !state.owners.slice(0, place).some((before) => before.user === owner.user),
  )
  return late ? addWorking(calendar, late.from, oneDay) : due
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.min(a, b)
}
