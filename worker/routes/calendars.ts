import { listCalendars, publishCalendar } from '#shared/api/teams.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { busy, done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { calendarQuery } from '#worker/store/organisation.ts'
import { stillQuery } from '#worker/store/people.ts'
import { calendarsQuery } from '#worker/store/teams.ts'

/** When the teams work. A calendar never changes; the next year's is another one. */
export function calendars(app: App): void {
  serve(app, listCalendars, async (_, desk) => {
    const trip = await desk.trip([calendarsQuery()])
    if (!trip.ok) return trip
    return done({
      calendars: trip.value.rows[0].map(({ lastHoliday, ...row }) => ({
        ...row,
        ...(lastHoliday === null ? {} : { lastHoliday }),
      })),
    })
  })

  serve(app, publishCalendar, async ({ body, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const hash = await contentHash(body)
    const actor = actorOf(trip.value.standing)
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin'], now),
      calendarQuery(hash, body),
      auditQuery({ at: now, actor, action: 'calendar published', subject: hash }),
    ])
    return written ? done({ key: body.key, hash }) : busy
  })
}
