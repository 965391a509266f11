import type { Timeline } from '../calendar/timeline.ts'
import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import type { Duration } from '../manual/time.ts'
import type { Judging } from './judging.ts'
import type { Sheet } from './sheet.ts'

/** When a clock started, when the thing falls due, and when a late doing of it has lost all credit. */
export interface Clock {
  starts: number
  due: number
  spent: number
}

/** How long something may take. `tolerance`: what lateness is measured against, the allowance where nothing is said. */
export interface Allowance {
  within: Duration
  tolerance?: Duration | undefined
  pauses?: readonly string[] | undefined
}

/** Whose clock it is: of a step (or `@time`) in a visit; `leads`: it is owed by the deal's owner. */
export interface Timed {
  visit: Visit
  key: string
  leads: boolean
}

const oneDay: Duration = { amount: 1, unit: 'days' }

/** The clock that runs from a moment. */
export function clockFrom(judging: Judging, timed: Timed, starts: number, allowance: Allowance): Clock {
  return clockTo(judging, timed, starts, judging.time.add(starts, allowance.within, allowance.pauses), allowance)
}

/** The clock that leads to a moment: later after a migration or a hand-over just before it. */
export function clockTo(judging: Judging, timed: Timed, starts: number, own: number, allowance: Allowance): Clock {
  const { within, tolerance, pauses } = allowance
  const floor = judging.notBefore?.(timed.visit, timed.key)
  const moved = floor === undefined ? own : Math.max(own, floor)
  const due = timed.leads ? afterHandOver(judging, timed.visit, moved, pauses) : moved
  return { starts, due, spent: judging.time.add(due, tolerance ?? within, pauses) }
}

export function timedOf(sheet: Sheet, index: number): Timed {
  const { step } = sheet.place(index)
  return { visit: sheet.visit, key: step.key, leads: roleOf(sheet.judging.manual, sheet.input.stage, step).leads }
}

/** The clock of a stage's own time standard. */
export function stageClock(judging: Judging, stage: Stage, visit: Visit, allowance: Allowance): Clock {
  const { leads } = roleOf(judging.manual, stage)
  return clockFrom(judging, { visit, key: '@time', leads }, visit.entered, allowance)
}

/** The same clock with a due moment that an exception's lapse has put off. */
export function putOff(time: Timeline, clock: Clock | undefined, lapsed: number, allowance: Allowance): Clock {
  if (clock && clock.due >= lapsed) return clock
  const spent = time.add(lapsed, allowance.tolerance ?? allowance.within, allowance.pauses)
  return { starts: clock?.starts ?? lapsed, due: lapsed, spent }
}

/** How much credit lateness leaves, in basis points: a straight line from all at `due` to none at `spent`. */
export function lateShare(time: Timeline, { due, spent }: Clock, at: number, pauses?: readonly string[]): number {
  if (at <= due) return 10_000
  if (at >= spent) return 0
  const whole = time.between(due, spent, pauses)
  if (whole === 0) return 10_000
  return Math.floor((10_000 * (whole - time.between(due, at, pauses))) / whole)
}

/**
 * A hand-over within one working day before a due moment leaves one working day: once in an obligation's life, not for
 * somebody who held the deal before, and not when the visit was left by then.
 */
function afterHandOver(judging: Judging, visit: Visit, due: number, pauses: readonly string[] | undefined): number {
  const { owners } = judging.state
  for (let place = 1; place < owners.length; place++) {
    const owner = owners[place]
    if (owner === undefined || owner.from > judging.now || owner.from >= Math.min(due, visit.left ?? due)) continue
    const day = judging.time.add(owner.from, oneDay, pauses)
    if (day > due && !owners.slice(0, place).some((before) => before.user === owner.user)) return day
  }
  return due
}
