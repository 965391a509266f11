import { dayOf } from '#shared/process/calendar/zone.ts'
import { type Measure, measures } from '#shared/process/contribution/vector.ts'
import type { Sums } from '#worker/store/figures.ts'
import type { Period } from '#worker/store/scope.ts'
import { shift } from './period.ts'

/**
 * What a rep lost today is fresh: until the next morning in the organisation's zone it stays out of the figures of single
 * reps that others see, so that there is time to contest or to make good. The days of a period that are fresh; from the day
 * after its end where none is.
 */
export function freshDays(period: Period, zone: string, now: number): Period {
  return { from: dayOf(zone, now), to: period.to }
}

/** The last day that others see of a single rep. */
export function seenUntil(period: Period, fresh: Period): string {
  return period.to < fresh.from ? period.to : shift(fresh.from, -1)
}

/** Rows that take away from a sum what these rows brought to it. */
export function without<R extends Sums>(rows: readonly R[]): R[] {
  return rows.map((row) => {
    const negative = Object.fromEntries(measures.map((measure) => [measure, -row[measure]]))
    return { ...row, ...(negative as Record<Measure, number>) }
  })
}
