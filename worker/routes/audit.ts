import * as z from 'zod'
import { type AuditEntry, listAudit } from '#shared/api/audit.ts'
import { Id } from '#shared/process/id.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { type AuditRow, auditPageQuery } from '#worker/store/auditList.ts'
import { readPlace, writePlace } from './cursor.ts'

const Place = z.tuple([z.number(), Id])

/** The audit record, nightly roots included. */
export function audit(app: App): void {
  serve(app, listAudit, async ({ query: { cursor, limit, ...filter } }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const trip = await desk.trip([auditPageQuery({ ...filter, after, limit: limit + 1 })])
    if (!trip.ok) return trip
    const [rows] = trip.value.rows
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({ entries: rows.slice(0, limit).map(entry), ...(last ? { next: writePlace([last.at, last.id]) } : {}) })
  })
}

function entry({ actorName, subjectName, detail, ...row }: AuditRow): AuditEntry {
  return {
    ...row,
    ...(actorName === null ? {} : { actorName }),
    ...(subjectName === null ? {} : { subjectName }),
    detail: JSON.parse(detail),
  }
}
