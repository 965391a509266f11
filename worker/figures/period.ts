import type { Fault } from '#shared/api/problem.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import type { Period } from '#worker/store/scope.ts'

const weeks = 4
const day = 86_400_000

/**
 * The weeks that a question about days is answered for: whole ones, for only they have an interval, up to today at the
 * most. By default this week and the three before.
 */
export function periodOf(
  asked: { from?: string | undefined; to?: string | undefined },
  zone: string,
  now: number,
): Period {
  const today = dayOf(zone, now)
  const to = asked.to === undefined ? today : earlier(shift(weekOf(asked.to), 6), today)
  const from = asked.from === undefined ? shift(weekOf(to), -7 * (weeks - 1)) : weekOf(asked.from)
  return { from, to }
}

/** As many weeks, just before. */
export function periodBefore({ from, to }: Period): Period {
  const length = Math.round((Date.parse(weekOf(to)) - Date.parse(from)) / day) + 7
  return { from: shift(from, -length), to: shift(from, -1) }
}

/** Dates that no calendar has, and a period that ends before it begins. */
export function periodFaults({ from, to }: { from?: string | undefined; to?: string | undefined }): Fault[] {
  const wrong = (at: string, date: string | undefined): Fault[] =>
    date === undefined || isDate(date) ? [] : [{ at, expected: 'a date of the calendar' }]
  const faults = [...wrong('query.from', from), ...wrong('query.to', to)]
  if (faults.length === 0 && from !== undefined && to !== undefined && to < from)
    faults.push({ at: 'query.to', expected: `a day not before ${from}` })
  return faults
}

function isDate(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date)
}

/** A date so many days later. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
