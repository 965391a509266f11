import { acknowledgeManual, listAcknowledgements } from '#shared/api/versions.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import {
  acknowledgeQueries,
  type ReaderRow,
  readCountQuery,
  readersQuery,
  readQuery,
} from '#worker/store/acknowledgements.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { jobQuery } from '#worker/store/jobs.ts'

/** Who has read which version of a manual. */
export function acknowledgements(app: App): void {
  serve(app, acknowledgeManual, async ({ params: { hash: manual }, now: at }, desk) => {
    const { caller } = desk
    const user = caller.kind === 'user' ? caller.user : ''
    for (const again of [true, false]) {
      const trip = await desk.trip([readQuery(manual, user)])
      if (!trip.ok) return trip
      const [row] = trip.value.rows[0]
      if (!row) return notFound
      if (row.at !== null) return done({ manual, user, at: row.at })
      if (!again) break
      const written = await desk.store.write([
        ...acknowledgeQueries(manual, user, at),
        jobQuery({ id: crypto.randomUUID(), kind: 'acknowledge', body: { user, manual, at }, by: user, now: at }),
        auditQuery({ at, actor: user, action: 'manual acknowledged', subject: manual }),
      ])
      if (written) return done({ manual, user, at })
    }
    return busy
  })

  serve(app, listAcknowledgements, async ({ params: { hash }, query: { after, limit }, now }, desk) => {
    const { caller } = desk
    if (caller.kind !== 'user') return failed({ kind: 'forbidden' })
    const trip = await desk.trip([
      readCountQuery(hash, caller.user, now),
      readersQuery(hash, { after, limit: limit + 1 }, caller.user, now),
    ])
    if (!trip.ok) return trip
    const [[count], rows] = trip.value.rows
    if (!count) return notFound
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({ readers: rows.slice(0, limit).map(lineOf), ...count, ...(last ? { next: last.user } : {}) })
  })
}

function lineOf({ at, ...row }: ReaderRow) {
  return { ...row, ...(at === null ? {} : { at }) }
}
