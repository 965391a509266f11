import type { Calendar } from '#shared/process/calendar/schema.ts'
import { addWorking, subtractWorking, workingBetween } from '#shared/process/calendar/workingTime.ts'
import type { Duration } from '#shared/process/manual/time.ts'

const hour = 3_600_000
const minute = 60_000

/** The working moment at which a share of a duration has passed since `from`, on the full minute. */
export function after(calendar: Calendar, from: number, whole: Duration, share: number): number {
  const length = workingBetween(calendar, from, addWorking(calendar, from, whole))
  return afterHours(calendar, from, (length * share) / hour)
}

export function afterHours(calendar: Calendar, from: number, hours: number): number {
  return Math.ceil(addWorking(calendar, from, { amount: hours, unit: 'hours' }) / minute) * minute
}

/** The working moment this many working days of eight hours before `now`. */
export function daysAgo(calendar: Calendar, now: number, days: number): number {
  return Math.floor(subtractWorking(calendar, now, { amount: days * 8, unit: 'hours' }) / minute) * minute
}
