import { listRulings, type Ruling } from '#shared/api/cases.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { dayOf, midnight, zoneYear } from '#shared/process/calendar/zone.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { type RulingRow, rulingsQuery, type ShareRow, waivedQuery } from '#worker/store/rulings.ts'
import { CasePlace } from './cases.ts'
import { readPlace, writePlace } from './cursor.ts'

const day = 86_400_000
const usual = 90

/** The register: who ruled on what, how, and why. */
export function rulings(app: App): void {
  serve(app, listRulings, async ({ query: { cursor, limit, from, to, ...filter }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(CasePlace, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const zone = await desk.zone()
    if (!zone.ok) return zone
    const period = periodOf(from, to, dayOf(zone.value, now))
    if (period.to < period.from)
      return failed({ kind: 'malformed', faults: [{ at: 'query.to', expected: `a day not before ${period.from}` }] })
    const wish = { ...filter, ...period }
    const bounds = { since: startOf(zone.value, period.from), until: startOf(zone.value, period.to, 1) }
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      rulingsQuery(desk.caller, wish, { ...bounds, after, limit: limit + 1 }, now),
      waivedQuery(desk.caller, wish, now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const [rows, [share], manuals] = trip.value.rows
    keep(documents, manuals, [])
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      ...period,
      rulings: rows.slice(0, limit).map((row) => told(row, documents.manuals.get(row.manual))),
      waived: waivedShare(share),
      ...(last ? { next: writePlace([last.ruled, last.deal, last.kind, last.case]) } : {}),
    })
  })
}

function periodOf(from: string | undefined, to: string | undefined, today: string): { from: string; to: string } {
  const last = to ?? today
  return { from: from ?? new Date(Date.parse(last) - (usual - 1) * day).toISOString().slice(0, 10), to: last }
}

/** The moment at which a day begins in a zone, or so many days later. */
function startOf(zone: string, date: string, later = 0): number {
  const year = zoneYear(zone, Number(date.slice(0, 4)))
  return midnight(year, year.dates.indexOf(date) + later)
}

function waivedShare(share: ShareRow | undefined): number | null {
  const all = share ? share.weight + share.waived : 0
  return share && all > 0 ? Math.round((10_000 * share.waived) / all) : null
}

function told({ manual: _, reason, ruling, expires, holds, ...row }: RulingRow, manual: Manual | undefined): Ruling {
  return {
    ...row,
    name: obligationName(manual, row.obligation),
    reason: reason ?? '',
    ruling: ruling ?? '',
    ...(expires === null ? {} : { expires }),
    holds: holds === 1,
  }
}
