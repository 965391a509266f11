import { dayLength, midnight, zoneYear } from '../calendar/zone.ts'
import type { TimeStandard } from '../manual/time.ts'
import { calendarOf } from '../world.ts'
import type { DateReading, Span } from './asked.ts'
import { type Clock, clockTo, timedOf } from './clock.ts'
import type { Judging } from './judging.ts'
import type { Sheet } from './sheet.ts'

/**
 * So long after a date, or before it. What is asked later than that leaves the allowance (before a date: the tolerance)
 * from the asking on; a date that is changed leaves as much, or what was left by the old one.
 */
export function dateClock(
  sheet: Sheet,
  index: number,
  from: number,
  date: string | undefined,
  old: Clock | undefined,
): Clock | undefined {
  const { judging } = sheet
  const standard = sheet.place(index).step.timeStandard
  const day = date === undefined ? undefined : startOfDay(judging, date, from)
  if (!standard || day === undefined) return undefined
  const least = judging.time.add(from, leastOf(standard), standard.pauses)
  const floor = old === undefined ? least : Math.min(old.due, least)
  const due = standard.before
    ? judging.time.before(day, standard.within)
    : judging.time.add(day, standard.within, standard.pauses)
  const starts = standard.before ? from : Math.max(day, from)
  return clockTo(judging, timedOf(sheet, index), starts, Math.max(due, floor), standard)
}

/** What the date said in each of these stretches. */
export function dateStretches(sheet: Sheet, attribute: string, spans: readonly Span[]): DateReading[] {
  const dates = sheet.dates(attribute)
  return spans.flatMap((span) =>
    dates
      .map(({ from, until, date }) => ({
        from: Math.max(from, span.from),
        until: Math.min(until, span.until),
        date,
      }))
      .filter(({ from, until }) => from < until),
  )
}

export function dateAt(sheet: Sheet, attribute: string, moment: number): string | undefined {
  const dates = sheet.dates(attribute)
  return dates.findLast(({ from }) => from <= moment)?.date
}

/** The start of a day in the zone of the deal's calendar; undefined for what is no day from 1970 up to the year 2200. */
function startOfDay({ world, state }: Judging, date: string, by: number): number | undefined {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []).slice(1).map(Number)
  if (year < 1970 || year >= 2200 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const place = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / dayLength
  const calendar = state.calendars.findLast((one) => one.from <= by) ?? state
  return midnight(zoneYear(calendarOf(world, calendar).timeZone, year), place)
}

function leastOf({ before, tolerance, within }: TimeStandard) {
  return before ? (tolerance ?? within) : within
}
