import { clockOn, zoneYear } from '../calendar/zone.ts'
import { Moment } from '../id.ts'
import { type Expected, momentExpected } from './expected.ts'

const written =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:T| +)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?: ?(Z|[+-]\d\d:?\d\d|[+-]\d\d))?$/
const dayNumber = /^\d{1,5}([.,]\d+)?$/
const seconds = /^\d{10}([.,]\d+)?$/
const milliseconds = /^\d{12,13}$/

export type MomentRead = { ok: true; at: number } | { ok: false; expected: Expected }

/**
 * Reads a moment as ISO 8601 writes it (`2026-11-22T09:30:00+08:00`; a space for the T and slashes in the date are taken
 * too), or as milliseconds since 1970. One without an offset is read by the clocks of `timeZone`.
 */
export function readMoment(text: string, timeZone: string | undefined): MomentRead {
  const parts = written.exec(text)
  if (!parts) return otherwise(text)
  const [, year, , month, day, hours, minutes, secs, fraction, offset] = parts
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const clock = clockOf(Number(hours ?? 0), Number(minutes ?? 0), Number(secs ?? 0), fraction)
  if (!isDay(date, Number(month), Number(day)) || clock === undefined)
    return { ok: false, expected: momentExpected.existing }
  if (offset === undefined && timeZone === undefined) return { ok: false, expected: momentExpected.zoned }
  const at =
    offset !== undefined || timeZone === undefined ? date + clock - shiftOf(offset) : onClocks(timeZone, date, clock)
  return within(at)
}

function otherwise(text: string): MomentRead {
  if (milliseconds.test(text)) return within(Number(text))
  if (dayNumber.test(text)) return { ok: false, expected: momentExpected.noDayNumber }
  return { ok: false, expected: seconds.test(text) ? momentExpected.noSeconds : momentExpected.written }
}

/** A month or day that is none makes another date. */
function isDay(date: number, month: number, day: number): boolean {
  return new Date(date).getUTCMonth() + 1 === month && new Date(date).getUTCDate() === day
}

/** Milliseconds since midnight; nothing for a time that no clock shows. A leap second is the last moment before it. */
function clockOf(hours: number, minutes: number, seconds: number, fraction = ''): number | undefined {
  if (hours > 24 || minutes > 59 || seconds > 60 || (hours === 24 && minutes + seconds > 0)) return undefined
  const millis = Math.floor(Number(`0.${fraction}0`) * 1000)
  return ((hours * 60 + minutes) * 60 + Math.min(seconds, 59)) * 1000 + (seconds === 60 ? 999 : millis)
}

function shiftOf(offset = 'Z'): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''))
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000
}

function onClocks(timeZone: string, date: number, clock: number): number {
  const year = new Date(date).getUTCFullYear()
  return clockOn(timeZone, zoneYear(timeZone, year), Math.round((date - Date.UTC(year, 0, 1)) / 86_400_000), clock)
}

function within(at: number): MomentRead {
  return Moment.safeParse(at).success ? { ok: true, at } : { ok: false, expected: momentExpected.within }
}
