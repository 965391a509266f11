import { exportOrganisation } from '#shared/api/export.ts'
import { fileResponse, streamed } from '#worker/data/file.ts'
import { organisationLines } from '#worker/data/organisation.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { amountQuery } from '#worker/store/export.ts'
import type { Standing } from '#worker/store/standing.ts'

/** What goes out of the house: each time written down, before the first byte. */
export function exports(app: App): void {
  serve(app, exportOrganisation, async ({ now }, desk) => {
    const trip = await desk.trip([amountQuery()])
    if (!trip.ok) return trip
    const [[amount = { deals: 0, events: 0 }]] = trip.value.rows
    if (!(await noted(desk, trip.value.standing, now, 'organisation exported'))) return busy
    const lines = streamed(organisationLines(desk, amount, now))
    return done(fileResponse('application/x-ndjson', `guiderail-${dayOf(now)}.ndjson`, lines))
  })
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10)

function noted({ store }: Desk, { who }: Standing, at: number, action: string, subject?: string): Promise<boolean> {
  return store.write([auditQuery({ at, actor: who.kind === 'user' ? who.user : who.id, action, subject })])
}
