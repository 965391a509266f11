import { listCases, type WaitingCase } from '#shared/api/scores.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { waitingQuery } from '#worker/store/figures.ts'

/** What waits for a manager's word. */
export function cases(app: App): void {
  serve(app, listCases, async (_, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([waitingQuery(desk.caller), listedManuals(documents)])
    if (!trip.ok) return trip
    const [rows, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const { who } = trip.value.standing
    const self = who.kind === 'user' ? who.user : ''
    return done({
      cases: rows.map(
        ({ owner, manual, reason, ...row }): WaitingCase => ({
          ...row,
          name: obligationName(documents.manuals.get(manual), row.obligation),
          reason: reason ?? '',
          mayRule: row.asker !== self && (row.kind !== 'contest' || owner !== self),
        }),
      ),
    })
  })
}
