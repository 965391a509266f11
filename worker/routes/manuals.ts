import { getCalendar, getManual, listManuals, publishManual } from '#shared/api/manuals.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { lint } from '#shared/process/manual/lint/lint.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { read } from '#shared/process/text.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { calendarByHashQuery, inForceQuery, manualQuery, publishQueries } from '#worker/store/manuals.ts'

/** The documents that judge deals. */
export function manuals(app: App): void {
  serve(app, listManuals, async ({ now }, desk) => {
    const trip = await desk.trip([inForceQuery(now)])
    if (!trip.ok) return trip
    const [rows] = trip.value.rows
    return done({
      manuals: rows.map(({ content, key, hash, since }) => {
        const { name, stages } = Manual.parse(JSON.parse(content))
        return { key, hash, since, name, stages: stages.map((stage) => ({ key: stage.key, name: stage.name })) }
      }),
    })
  })

  serve(app, getManual, async ({ params }, desk) => {
    const trip = await desk.trip([manualQuery(params.hash)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    return row ? done(Manual.parse(JSON.parse(row.content))) : notFound
  })

  serve(app, getCalendar, async ({ params }, desk) => {
    const trip = await desk.trip([calendarByHashQuery(params.hash)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    return row ? done(Calendar.parse(JSON.parse(row.content))) : notFound
  })

  serve(app, publishManual, async ({ body, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const parsed = parseManual(body)
    if (!parsed.ok) return failed({ kind: 'malformed', faults: parsed.faults })
    const errors = lint(parsed.manual).filter((finding) => finding.level === 'error')
    if (errors.length > 0)
      return failed({
        kind: 'malformed',
        faults: errors.map(({ at, reason, suggestion }) => ({
          at,
          expected: `${read(reason, 'en')} ${read(suggestion, 'en')}`,
        })),
      })
    const hash = await contentHash(parsed.manual)
    const written = await desk.store.write(publishQueries(hash, parsed.manual, now, now))
    return written ? done({ key: parsed.manual.key, hash }) : busy
  })
}
