import * as z from 'zod'
import { Key } from '../id.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a clock time such as 09:00')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-22')

/** When a team works: hours a weekday (1 Monday … 7 Sunday), holidays, and weekend days worked instead (调休). */
export const Calendar = z
  .strictObject({
    schemaVersion: z.literal(1),
    key: Key,
    timeZone: z.string().min(1).max(64).refine(known, 'a time zone such as Asia/Shanghai'),
    hours: z
      .array(z.tuple([clock, clock]))
      .min(1)
      .max(4)
      .refine(ascending, 'spans in order, each opening before it closes'),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    holidays: z.array(day).default([]),
    makeUpDays: z.array(day).default([]),
  })
  .refine(({ hours, weekdays }) => new Set(weekdays).size * minutesOf(hours) >= 60, 'at least an hour a week')
export type Calendar = z.infer<typeof Calendar>

/** How many minutes a working day has. */
export function workday({ hours }: Pick<Calendar, 'hours'>): number {
  return minutesOf(hours)
}

function ascending(spans: [string, string][]): boolean {
  const clocks = spans.flat()
  return clocks.every((clock, place) => place === 0 || (clocks[place - 1] ?? '') < clock)
}

function minutesOf(spans: [string, string][]): number {
  return spans.reduce((sum, [opens, closes]) => sum + minuteOf(closes) - minuteOf(opens), 0)
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function known(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
