import type { Duration } from '../manual/schema.ts'
import type { Calendar } from './schema.ts'
import { clockAt, clockOn, dateOf, dayLength, midnight, placeOf, type ZoneYear, zoneYear } from './zone.ts'

const hour = 3_600_000

/** The spans of one year in which a calendar works, day by day; empty on days off. */
interface WorkYear {
  zone: ZoneYear
  spans: (readonly [number, number])[][]
}

const tables = new WeakMap<Calendar, Map<number, WorkYear>>()

/**
 * The moment at which a working duration is over. Hours count while the calendar works; a working day goes to the same
 * clock time on the next day that the calendar works.
 */
export function addWorking(calendar: Calendar, from: number, duration: Duration): number {
  return duration.unit === 'days'
    ? shiftDays(calendar, from, duration.amount, 1)
    : addHours(calendar, from, Math.round(duration.amount * hour))
}

/** The moment from which a working duration leads to `to`: how far back a word may reach. */
export function subtractWorking(calendar: Calendar, to: number, duration: Duration): number {
  return duration.unit === 'days'
    ? shiftDays(calendar, to, duration.amount, -1)
    : subtractHours(calendar, to, Math.round(duration.amount * hour))
}

/** Working milliseconds between two moments; 0 when `to` is not after `from`. */
export function workingBetween(calendar: Calendar, from: number, to: number): number {
  if (to <= from) return 0
  let sum = 0
  for (const spans of daysFrom(calendar, from)) {
    for (const [open, close] of spans.list) sum += Math.max(0, Math.min(close, to) - Math.max(open, from))
    if (spans.end >= to) return sum
  }
  return sum
}

function addHours(calendar: Calendar, from: number, amount: number): number {
  let left = amount
  for (const { list } of daysFrom(calendar, from)) {
    for (const [open, close] of list) {
      const start = Math.max(open, from)
      if (close - start >= left) return start + left
      left -= Math.max(0, close - start)
    }
  }
  return Number.MAX_SAFE_INTEGER
}

function subtractHours(calendar: Calendar, to: number, amount: number): number {
  let left = amount
  for (const list of daysBack(calendar, to)) {
    for (const [open, close] of [...list].reverse()) {
      const end = Math.min(close, to)
      if (end - open >= left) return end - left
      left -= Math.max(0, end - open)
    }
  }
  return 0
}

function shiftDays(calendar: Calendar, from: number, amount: number, way: 1 | -1): number {
  const clock = clockAt(calendar.timeZone, from)
  let { year, day } = placeOf(calendar.timeZone, from)
  for (let left = amount; left > 0; ) {
    day += way
    if (day < 0 || day >= year.midnights.length - 1) {
      year = zoneYear(calendar.timeZone, year.year + way)
      day = way > 0 ? 0 : year.midnights.length - 2
    }
    if (works(calendar, dateOf(year.year, day), weekday(year.year, day))) left--
  }
  return clockOn(calendar.timeZone, year, day, clock)
}

function* daysFrom(calendar: Calendar, from: number) {
  const start = placeOf(calendar.timeZone, from)
  let table = workYear(calendar, start.year.year)
  for (let day = start.day, seen = 0; seen < horizon; day++, seen++) {
    if (day >= table.spans.length) {
      table = workYear(calendar, table.zone.year + 1)
      day = 0
    }
    yield { list: table.spans[day] ?? [], end: midnight(table.zone, day + 1) }
  }
}

function* daysBack(calendar: Calendar, from: number) {
  const start = placeOf(calendar.timeZone, from)
  let table = workYear(calendar, start.year.year)
  for (let day = start.day, seen = 0; seen < horizon; day--, seen++) {
    if (day < 0) {
      table = workYear(calendar, table.zone.year - 1)
      day = table.spans.length - 1
    }
    yield table.spans[day] ?? []
  }
}

/** A calendar works at least one weekday, so this many days hold every duration that the schema allows. */
const horizon = 15_000

function workYear(calendar: Calendar, year: number): WorkYear {
  const table = tables.get(calendar) ?? new Map<number, WorkYear>()
  tables.set(calendar, table)
  const known = table.get(year)
  if (known) return known
  const zone = zoneYear(calendar.timeZone, year)
  const clocks = calendar.hours.map(([open, close]) => [clock(open), clock(close)] as const)
  const spans = zone.midnights
    .slice(0, -1)
    .map((_, day) =>
      works(calendar, dateOf(year, day), weekday(year, day))
        ? clocks.map(
            ([open, close]) =>
              [clockOn(calendar.timeZone, zone, day, open), clockOn(calendar.timeZone, zone, day, close)] as const,
          )
        : [],
    )
  const made = { zone, spans }
  table.set(year, made)
  return made
}

function works(calendar: Calendar, date: string, weekdayNumber: number): boolean {
  if (calendar.makeUpDays.includes(date)) return true
  return calendar.weekdays.includes(weekdayNumber) && !calendar.holidays.includes(date)
}

/** 1 Monday … 7 Sunday; a date's weekday does not depend on a zone. */
function weekday(year: number, day: number): number {
  return new Date(Date.UTC(year, 0, 1 + day)).getUTCDay() || 7
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return Math.min((hours ?? 0) * hour + (minutes ?? 0) * 60_000, dayLength)
}
