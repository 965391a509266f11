import { Temporal } from 'temporal-polyfill'

export const dayLength = 86_400_000

/** The dates of one year, and its local midnights in one zone: one more than the year has days, the last next New Year's. */
export interface ZoneYear {
  year: number
  dates: string[]
  midnights: number[]
}

const zones = new Map<string, Map<number, ZoneYear>>()

/** A year's midnights, computed once per zone: all later arithmetic is on numbers, and daylight saving is in them. */
export function zoneYear(timeZone: string, year: number): ZoneYear {
  const known = zones.get(timeZone)?.get(year)
  if (known) return known
  const years = zones.get(timeZone) ?? new Map<number, ZoneYear>()
  const dates: string[] = []
  const midnights: number[] = []
  const end = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 })
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); ; day = day.add({ days: 1 })) {
    midnights.push(day.toZonedDateTime({ timeZone }).epochMilliseconds)
    if (Temporal.PlainDate.compare(day, end) >= 0) break
    dates.push(day.toString())
  }
  const made = { year, dates, midnights }
  zones.set(timeZone, years.set(year, made))
  return made
}

/** The zone's year that a moment lies in, and the place of its day in it (0 = 1 January). */
export function placeOf(timeZone: string, moment: number): { year: ZoneYear; day: number } {
  let year = zoneYear(timeZone, Math.floor(1970 + moment / (365.2425 * dayLength)))
  if (moment < first(year)) year = zoneYear(timeZone, year.year - 1)
  else if (moment >= last(year)) year = zoneYear(timeZone, year.year + 1)
  let day = Math.min(Math.floor((moment - first(year)) / dayLength), year.midnights.length - 2)
  if (moment < midnight(year, day)) day--
  else if (moment >= midnight(year, day + 1)) day++
  return { year, day }
}

/** The date in a zone: `2026-11-22`. */
export function dayOf(timeZone: string, moment: number): string {
  const { year, day } = placeOf(timeZone, moment)
  return dateOf(year, day)
}

/** The date of a year's day (0 = 1 January). */
export function dateOf(year: ZoneYear, day: number): string {
  return year.dates[day] ?? ''
}

/** The moment of a clock time (milliseconds since midnight as clocks show it) on a day of a year. */
export function clockOn(timeZone: string, year: ZoneYear, day: number, clock: number): number {
  const start = midnight(year, day)
  if (clock === dayLength) return midnight(year, day + 1)
  if (clock === 0 || midnight(year, day + 1) - start === dayLength) return start + clock
  const date = Temporal.PlainDate.from(dateOf(year, day))
  return date.toZonedDateTime({ timeZone, plainTime: plainTime(clock) }).epochMilliseconds
}

/** The clock time at a moment, in milliseconds since midnight as clocks show it. */
export function clockAt(timeZone: string, moment: number): number {
  const { year, day } = placeOf(timeZone, moment)
  const start = midnight(year, day)
  if (midnight(year, day + 1) - start === dayLength) return moment - start
  const clock = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainTime()
  return Temporal.PlainTime.from('00:00').until(clock).total('milliseconds')
}

export function midnight(year: ZoneYear, day: number): number {
  return year.midnights[day] ?? Number.NaN
}

function plainTime(clock: number) {
  return Temporal.PlainTime.from('00:00').add({ milliseconds: clock })
}

function first(year: ZoneYear): number {
  return midnight(year, 0)
}

function last(year: ZoneYear): number {
  return midnight(year, year.midnights.length - 1)
}
