import { dayOf } from '#shared/process/calendar/zone.ts'
import type { Desk } from '#worker/desk.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'

export interface Days {
  from: string
  to: string
}

const length = 86_400_000

/** The days that a list of counts is asked for, both included: without a word the last `usual` ones, never more than `most`. */
export async function daysAsked(
  desk: Desk,
  asked: { from?: string | undefined; to?: string | undefined },
  now: number,
  { usual, most }: { usual: number; most: number },
): Promise<Outcome<Days>> {
  const zone = await desk.zone()
  if (!zone.ok) return zone
  const to = asked.to ?? dayOf(zone.value, now)
  const last = Date.parse(to)
  const from = asked.from ?? new Date(Math.max(0, last - (usual - 1) * length)).toISOString().slice(0, 10)
  const count = (last - Date.parse(from)) / length + 1
  if (count >= 1 && count <= most) return done({ from, to })
  return failed({
    kind: 'malformed',
    faults: [{ at: 'query.from', expected: `a day not after ${to} and at most ${most} days in all` }],
  })
}
