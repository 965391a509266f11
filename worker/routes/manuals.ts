import { diffManuals, getCalendar, getManual, getManualYaml, listManuals } from '#shared/api/manuals.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { exportYaml } from '#shared/process/manual/yaml/export.ts'
import type { Desk } from '#worker/desk.ts'
import { changesOf } from '#worker/manuals/changes.ts'
import { inForceOf } from '#worker/manuals/inForce.ts'
import { done, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf } from '#worker/store/documents.ts'
import { calendarByHashQuery, inForceQuery, manualQuery } from '#worker/store/manuals.ts'

/** The documents that judge deals. */
export function manuals(app: App): void {
  serve(app, listManuals, async ({ now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([inForceQuery(now, documents.manuals.keys())])
    if (!trip.ok) return trip
    return done({
      manuals: inForceOf(documents, trip.value.rows[0]).map(({ key, hash, since, manual: { name, stages } }) => ({
        key,
        hash,
        since,
        name,
        stages: stages.map((stage) => ({ key: stage.key, name: stage.name })),
      })),
    })
  })

  serve(app, getManual, async ({ params }, desk) => manualOf(desk, params.hash))

  serve(app, getManualYaml, async ({ params }, desk) => {
    const found = await manualOf(desk, params.hash)
    return found.ok ? done({ yaml: exportYaml(found.value) }) : found
  })

  serve(app, diffManuals, async ({ params }, desk) => {
    const trip = await desk.trip([manualQuery(params.hash), manualQuery(params.other)])
    if (!trip.ok) return trip
    const [before, after] = trip.value.rows.map(([row]) => row && Manual.parse(JSON.parse(row.content)))
    return before && after ? done({ changes: changesOf(before, after) }) : notFound
  })

  serve(app, getCalendar, async ({ params }, desk) => {
    const trip = await desk.trip([calendarByHashQuery(params.hash)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    return row ? done(Calendar.parse(JSON.parse(row.content))) : notFound
  })
}

async function manualOf(desk: Desk, hash: string): Promise<Outcome<Manual>> {
  const trip = await desk.trip([manualQuery(hash)])
  if (!trip.ok) return trip
  const [row] = trip.value.rows[0]
  return row ? done(Manual.parse(JSON.parse(row.content))) : notFound
}
