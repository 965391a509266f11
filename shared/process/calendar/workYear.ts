import type { Calendar } from './schema.ts'
import { clockOn, dateOf, dayLength, type ZoneYear, zoneYear } from './zone.ts'

/** One year of a calendar as sorted spans of work, with the working milliseconds of the year that lie before each. */
export interface WorkYear {
  zone: ZoneYear
  works: boolean[]
  opens: number[]
  closes: number[]
  before: number[]
  total: number
}

const tables = new WeakMap<Calendar, Map<number, WorkYear>>()

/** Computed once a calendar and year; whatever is asked of it later is a search in sorted numbers. */
export function workYear(calendar: Calendar, year: number): WorkYear {
  const table = tables.get(calendar) ?? new Map<number, WorkYear>()
  tables.set(calendar, table)
  const known = table.get(year)
  if (known) return known
  const made = makeYear(calendar, zoneYear(calendar.timeZone, year))
  table.set(year, made)
  return made
}

/** Working milliseconds of the year before a moment that lies in it. */
export function workedBy(year: WorkYear, moment: number): number {
  const place = lastAtMost(year.opens, moment)
  const open = year.opens[place]
  const close = year.closes[place]
  if (open === undefined || close === undefined) return 0
  return (year.before[place] ?? 0) + Math.min(moment, close) - open
}

/** The earliest moment of the year by which so much was worked; `worked` is more than 0 and at most the year's total. */
export function momentAfter(year: WorkYear, worked: number): number {
  const place = lastAtMost(year.before, worked, true)
  return (year.opens[place] ?? 0) + worked - (year.before[place] ?? 0)
}

/** The latest moment of the year before which just so much was worked; at least 0 and less than the year's total. */
export function momentBefore(year: WorkYear, worked: number): number {
  const place = lastAtMost(year.before, worked)
  return (year.opens[place] ?? 0) + worked - (year.before[place] ?? 0)
}

function makeYear(calendar: Calendar, zone: ZoneYear): WorkYear {
  const year: WorkYear = { zone, works: [], opens: [], closes: [], before: [], total: 0 }
  const clocks = calendar.hours.map(([open, close]) => [clock(open), clock(close)] as const)
  for (let day = 0; day < zone.midnights.length - 1; day++) {
    const works = worksOn(calendar, dateOf(zone, day), weekday(zone.year, day))
    year.works.push(works)
    if (works)
      for (const [open, close] of clocks)
        addSpan(year, clockOn(calendar.timeZone, zone, day, open), clockOn(calendar.timeZone, zone, day, close))
  }
  return year
}

/** Clock times that a change of the clock leaps over are later than they look: no span then begins before the one ahead. */
function addSpan(year: WorkYear, open: number, close: number): void {
  const opens = Math.max(open, year.closes.at(-1) ?? open)
  const closes = Math.max(close, opens)
  year.opens.push(opens)
  year.closes.push(closes)
  year.before.push(year.total)
  year.total += closes - opens
}

function worksOn(calendar: Calendar, date: string, weekdayNumber: number): boolean {
  if (calendar.makeUpDays.includes(date)) return true
  return calendar.weekdays.includes(weekdayNumber) && !calendar.holidays.includes(date)
}

/** 1 Monday … 7 Sunday; a date's weekday does not depend on a zone. */
function weekday(year: number, day: number): number {
  return new Date(Date.UTC(year, 0, 1 + day)).getUTCDay() || 7
}

function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return Math.min((hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000, dayLength)
}

/** The last place whose value is at most (or, `strictly`, less than) the one looked for; −1 when there is none. */
function lastAtMost(sorted: readonly number[], value: number, strictly = false): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const here = sorted[middle] ?? 0
    if (strictly ? here < value : here <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
