import * as z from 'zod'
import { CaseKind, listCases, type WaitingCase } from '#shared/api/cases.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { Id } from '#shared/process/id.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { mayRule } from '#worker/commands/mayRule.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { allLinesQuery, rulersQuery } from '#worker/store/situation.ts'
import { type WaitingRow, waitingPageQuery } from '#worker/store/waiting.ts'
import { readPlace, writePlace } from './cursor.ts'

/** A moment, and the deal, kind and id of the case where a page ended. */
export const CasePlace = z.tuple([z.number(), Id, CaseKind, Id])

/** What waits for somebody's word. */
export function cases(app: App): void {
  serve(app, listCases, async ({ query: { cursor, limit, ...filter }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(CasePlace, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const user = desk.caller.kind === 'user' ? desk.caller.user : ''
    const documents = documentsOf(desk.store.org)
    const page = waitingPageQuery(user, { ...filter, after, limit: limit + 1 }, now)
    const trip = await desk.trip([page, rulersQuery(), allLinesQuery(), listedManuals(documents)])
    if (!trip.ok) return trip
    const [rows, rulers, lines, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const { who } = trip.value.standing
    const self = who.kind === 'user' && who.role !== 'auditor' ? who : undefined
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      cases: rows.slice(0, limit).map((row) => ({
        ...told(row, documents.manuals.get(row.manual), now),
        mayRule: self !== undefined && mayRule({ ...row, rulers: JSON.parse(row.rulers) }, self, { rulers, lines }),
      })),
      ...(last ? { next: writePlace([last.asked, last.deal, last.kind, last.case]) } : {}),
    })
  })
}

function told(
  { owner: _, owed: __, rulers: ___, manual: ____, reason, due, ...row }: WaitingRow,
  manual: Manual | undefined,
  now: number,
): Omit<WaitingCase, 'mayRule'> {
  return {
    ...row,
    name: obligationName(manual, row.obligation),
    reason: reason ?? '',
    ...(due === null ? {} : { due }),
    overdue: due !== null && due < now,
  }
}
