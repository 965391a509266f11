import type { Duration } from '../manual/time.ts'
import type { Calendar } from './schema.ts'
import { addWorking, subtractWorking, workingBetween } from './workingTime.ts'

/** A stretch in which a deal stood still. Without a reason it stops every clock that names no reasons; `whole` stops all. */
export interface Pause {
  from: number
  until: number
  waitsFor?: string | undefined
  whole?: boolean
}

/**
 * A deal's own working time: its calendars, each from the moment at which it began to hold, without the times in which it
 * stood still. `pauses` are the reasons that stop a clock; every reason where nothing is said.
 */
export interface Timeline {
  /**
   * The moment at which a duration is over. At a pause or a change of calendar before it, the working time that was left
   * is carried on from the end of the pause, in hours of the calendar that then holds.
   */
  add(from: number, duration: Duration, pauses?: readonly string[]): number
  /** The moment from which a duration leads to `to`; a date does not wait, so no pause counts. */
  before(to: number, duration: Duration): number
  /** Working milliseconds between two moments; 0 when `to` is not after `from`. */
  between(from: number, to: number, pauses?: readonly string[]): number
  pausedAt(moment: number, pauses?: readonly string[]): boolean
}

/** `calendars` and `pauses` in the order of their moments; pauses do not overlap. */
export function timeline(
  calendars: readonly { calendar: Calendar; from: number }[],
  pauses: readonly Pause[],
): Timeline {
  const first = calendars[0]?.calendar
  if (!first) throw new RangeError('a deal has at least one calendar')
  if (calendars.length === 1 && pauses.length === 0) return plain(first)
  const course = { first, calendars, pauses }
  return {
    add: (from, duration, reasons) => addAlong(course, from, duration, reasons),
    before: (to, duration) => subtractWorking(calendarAt(course, to), to, duration),
    between: (from, to, reasons) => workedAlong(course, from, to, reasons),
    pausedAt: (moment, reasons) => pauseAt(course, moment, reasons) !== undefined,
  }
}

function plain(calendar: Calendar): Timeline {
  return {
    add: (from, duration) => addWorking(calendar, from, duration),
    before: (to, duration) => subtractWorking(calendar, to, duration),
    between: (from, to) => workingBetween(calendar, from, to),
    pausedAt: () => false,
  }
}

interface Course {
  first: Calendar
  calendars: readonly { calendar: Calendar; from: number }[]
  pauses: readonly Pause[]
}

type Reasons = readonly string[] | undefined

function addAlong(course: Course, from: number, duration: Duration, reasons: Reasons): number {
  let start = afterPause(course, from, reasons)
  let left = duration
  for (;;) {
    const calendar = calendarAt(course, start)
    const due = addWorking(calendar, start, left)
    const turn = nextTurn(course, start, reasons)
    if (due <= turn) return due
    const rest = workingBetween(calendar, turn, due)
    start = afterPause(course, turn, reasons)
    if (rest === 0) return start
    left = { amount: rest / hour, unit: 'hours' }
  }
}

function workedAlong(course: Course, from: number, to: number, reasons: Reasons): number {
  let sum = 0
  let start = afterPause(course, from, reasons)
  while (start < to) {
    const turn = Math.min(nextTurn(course, start, reasons), to)
    sum += workingBetween(calendarAt(course, start), start, turn)
    start = afterPause(course, turn, reasons)
  }
  return sum
}

const hour = 3_600_000

/** The calendar that holds at a moment; before the first one began, the first. */
function calendarAt({ first, calendars }: Course, moment: number): Calendar {
  return calendars.findLast(({ from }) => from <= moment)?.calendar ?? first
}

function pauseAt({ pauses }: Course, moment: number, reasons: Reasons): Pause | undefined {
  return pauses.find((pause) => pause.from <= moment && moment < pause.until && stops(pause, reasons))
}

function afterPause(course: Course, moment: number, reasons: Reasons): number {
  let end = moment
  for (let pause = pauseAt(course, end, reasons); pause; pause = pauseAt(course, end, reasons)) end = pause.until
  return end
}

/** The next moment after `start` at which a pause begins or another calendar begins to hold. */
function nextTurn({ calendars, pauses }: Course, start: number, reasons: Reasons): number {
  let turn = Number.POSITIVE_INFINITY
  for (const { from } of calendars) if (from > start && from < turn) turn = from
  for (const pause of pauses)
    if (pause.from > start && pause.from < turn && pause.until > pause.from && stops(pause, reasons)) turn = pause.from
  return turn
}

function stops(pause: Pause, reasons: Reasons): boolean {
  if (pause.whole || reasons === undefined) return true
  return pause.waitsFor !== undefined && reasons.includes(pause.waitsFor)
}
