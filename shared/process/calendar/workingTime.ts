import type { Duration } from '../manual/time.ts'
import type { Calendar } from './schema.ts'
import { momentAfter, momentBefore, workedBy, workYear } from './workYear.ts'
import { clockAt, clockOn, placeOf } from './zone.ts'

const hour = 3_600_000

/**
 * The moment at which a working duration is over. Hours count while the calendar works; a working day goes to the same
 * clock time on the next day that the calendar works.
 */
export function addWorking(calendar: Calendar, from: number, duration: Duration): number {
  return duration.unit === 'days'
    ? shiftDays(calendar, from, duration.amount, 1)
    : addHours(calendar, from, inMilliseconds(duration))
}

/** The moment from which a working duration leads to `to`: how far back a word may reach. */
export function subtractWorking(calendar: Calendar, to: number, duration: Duration): number {
  return duration.unit === 'days'
    ? shiftDays(calendar, to, duration.amount, -1)
    : subtractHours(calendar, to, inMilliseconds(duration))
}

/** Working milliseconds between two moments; 0 when `to` is not after `from`. */
export function workingBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0
  const last = yearOf(calendar, to)
  let sum = -workedBy(workYear(calendar, yearOf(calendar, from)), from)
  for (let year = yearOf(calendar, from); year < last; year++) sum += workYear(calendar, year).total
  return sum + workedBy(workYear(calendar, last), to)
}

/** No duration is nothing: a moment is never due by one that lies before it. */
function inMilliseconds({ amount }: Duration): number {
  return Math.max(1, Math.round(amount * hour))
}

function addHours(calendar: Calendar, from: number, amount: number): number {
  let year = workYear(calendar, yearOf(calendar, from))
  let worked = workedBy(year, from) + amount
  while (worked > year.total) {
    worked -= year.total
    year = workYear(calendar, year.zone.year + 1)
  }
  return momentAfter(year, worked)
}

function subtractHours(calendar: Calendar, to: number, amount: number): number {
  let year = workYear(calendar, yearOf(calendar, to))
  let worked = workedBy(year, to) - amount
  while (worked < 0) {
    year = workYear(calendar, year.zone.year - 1)
    worked += year.total
  }
  return momentBefore(year, worked)
}

function shiftDays(calendar: Calendar, from: number, amount: number, way: 1 | -1): number {
  const place = placeOf(calendar.timeZone, from)
  let year = workYear(calendar, place.year.year)
  let { day } = place
  for (let left = amount; left > 0; ) {
    day += way
    if (day < 0 || day >= year.works.length) {
      year = workYear(calendar, year.zone.year + way)
      day = way > 0 ? 0 : year.works.length - 1
    }
    if (year.works[day]) left--
  }
  return clockOn(calendar.timeZone, year.zone, day, clockAt(calendar.timeZone, from))
}

function yearOf(calendar: Calendar, moment: number): number {
  return placeOf(calendar.timeZone, moment).year.year
}
