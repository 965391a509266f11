import * as z from 'zod'
import { Hash, Id, Moment } from '#shared/process/id.ts'
import { onAnotherCalendar } from '#worker/store/jobDeals.ts'
import type { Work } from './work.ts'

const Body = z.object({ team: Id, calendar: Hash, at: Moment })

/** A team's new calendar: the time of its open deals runs by it from that moment on. */
export function calendar(body: unknown): Work {
  const { team, calendar, at } = Body.parse(body)
  return {
    at,
    deals: onAnotherCalendar(team, calendar),
    act: { type: 'set calendar', calendar },
    overtaken: ({ owners, calendars }) => owners.at(-1)?.team !== team || isLater(calendars, at),
  }
}

/** The first one came with the opening. */
function isLater(told: readonly { from: number }[], at: number): boolean {
  return told.length > 1 && (told.at(-1)?.from ?? 0) > at
}
