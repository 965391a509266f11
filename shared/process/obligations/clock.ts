import type { Calendar } from '../calendar/schema.ts'
import { addWorking, workingBetween } from '../calendar/workingTime.ts'
import type { DealState, Visit } from '../ledger/state.ts'
import { roleOf } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Stage } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import type { Duration } from '../manual/time.ts'
import { waiverOf } from './cases.ts'
import type { DoingsByVisit } from './doings.ts'

/** When something falls due, and when a late doing of it has lost all credit: one full allowance later. */
export interface Clock {
  due: number
  spent: number
}

/** What a judgement looks at. What lies after `now` has not happened. */
export interface Judging {
  manual: Manual
  state: DealState
  calendar: Calendar
  doings: DoingsByVisit
  now: number
}

/**
 * The clock of a step in a visit, with hand-overs and a lapsed exception in it; none for a step without a time standard, or
 * whose anchor has not happened.
 */
export function stepClock(judging: Judging, stage: Stage, visit: Visit, step: Step): Clock | undefined {
  const own = ownClock(judging, stage, visit, step)
  const lapsed = lapsedOf(judging, stage, visit, step)
  if (lapsed === undefined) return own
  const due = Math.max(own?.due ?? lapsed, lapsed)
  return { due, spent: addWorking(judging.calendar, due, step.timeStandard?.within ?? oneDay) }
}

/** The clock of a stage's own time standard. */
export function stageClock(judging: Judging, stage: Stage, visit: Visit, within: Duration): Clock {
  return clock(judging, stage, undefined, visit, visit.entered, within)
}

/** The moment at which an exception lapsed that nobody used: the step is asked again, due then at the earliest. */
export function lapsedOf({ state, doings, now }: Judging, stage: Stage, visit: Visit, step: Step): number | undefined {
  const expires = waiverOf(state, `${stage.key}/${visit.n}/${step.key}`)?.expires
  if (expires === undefined || expires > now) return undefined
  if (visit.left !== undefined && visit.left <= expires) return undefined
  return doings(stage.key, visit.n, step.key).some((doing) => doing.at <= expires) ? undefined : expires
}

/** How much credit lateness leaves, in basis points: a straight line from all at `due` to none at `spent`. */
export function lateShare(calendar: Calendar, { due, spent }: Clock, at: number): number {
  if (at <= due) return 10_000
  if (at >= spent) return 0
  const whole = workingBetween(calendar, due, spent)
  if (whole === 0) return 10_000
  return Math.floor((10_000 * (whole - workingBetween(calendar, due, at))) / whole)
}

function ownClock(judging: Judging, stage: Stage, visit: Visit, step: Step): Clock | undefined {
  const standard = step.timeStandard
  if (!standard) return undefined
  const start = anchor(judging, stage, visit, step)
  if (start === undefined) return undefined
  return clock(judging, stage, step, visit, Math.max(start, visit.entered), standard.within)
}

function anchor(judging: Judging, stage: Stage, visit: Visit, step: Step): number | undefined {
  const from = step.timeStandard?.from
  if (!from || from.at === 'entered') return visit.entered
  if (from.at === 'opened') return judging.state.opened
  const other = stage.steps.find((one) => one.key === from.step)
  if (!other) return undefined
  const done = judging.doings(stage.key, visit.n, other.key)[0]?.at
  return earliest(done, stepClock(judging, stage, visit, other)?.due)
}

function clock(
  judging: Judging,
  stage: Stage,
  step: Step | undefined,
  visit: Visit,
  start: number,
  within: Duration,
): Clock {
  const own = addWorking(judging.calendar, start, within)
  const due = roleOf(judging.manual, stage, step).leads ? afterHandOver(judging, visit, own) : own
  return { due, spent: addWorking(judging.calendar, due, within) }
}

const oneDay = { amount: 1, unit: 'days' } as const

/**
 * A hand-over within one working day before a due moment leaves one working day: once in an obligation's life, not for
 * somebody who held the deal before, and not when the visit was left by then.
 */
function afterHandOver({ state, calendar }: Judging, visit: Visit, due: number): number {
  const late = state.owners.find(
    (owner, place) =>
      place > 0 &&
      owner.from < Math.min(due, visit.left ?? due) &&
      addWorking(calendar, owner.from, oneDay) > due &&
      !state.owners.slice(0, place).some((before) => before.user === owner.user),
  )
  return late ? addWorking(calendar, late.from, oneDay) : due
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.min(a, b)
}
