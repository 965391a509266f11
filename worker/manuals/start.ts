import { midnight, zoneYear } from '#shared/process/calendar/zone.ts'
import { Moment } from '#shared/process/id.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'
import type { PlanRow } from '#worker/store/versions.ts'
import type { Putting } from './putInForce.ts'

/**
 * From when on a version is to be in force: as asked, else from the day that a newly published manual names, else at once.
 * At once is after what is in force now, whatever the clock of the Worker that put that there said.
 */
export function startOf(
  { since, action }: Pick<Putting, 'since' | 'action'>,
  manual: Manual,
  current: PlanRow | undefined,
  zone: string,
  now: number,
): Outcome<{ since: number; atOnce: boolean }> {
  if (since !== undefined && since !== 'now' && since < now) return fault('since', 'a moment that has not passed')
  const named = since === 'now' ? now : (since ?? (action === 'manual published' ? firstMoment(manual, zone) : 0))
  if (!Moment.safeParse(named).success) return fault('manual.effective', 'a day before the year 2200')
  if (named > now) return done({ since: named, atOnce: false })
  return done({ since: Math.max(now, (current?.since ?? -1) + 1), atOnce: true })
}

/** Of the day that a manual names. */
function firstMoment({ effective }: Manual, zone: string): number {
  if (effective === undefined) return 0
  const year = zoneYear(zone, Number(effective.slice(0, 4)))
  return Math.max(0, midnight(year, year.dates.indexOf(effective)))
}

const fault = (at: string, expected: string) => failed({ kind: 'malformed', faults: [{ at, expected }] })
