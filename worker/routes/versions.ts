import * as z from 'zod'
import { listVersions, publishManual, rollBack, withdrawVersion } from '#shared/api/versions.ts'
import { Key } from '#shared/process/id.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { errorsIn, faultsOf, findingsIn, readDraft } from '#worker/manuals/draft.ts'
import { putInForce } from '#worker/manuals/putInForce.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { planGuardQuery, planQuery, type VersionRow, versionsQuery, withdrawQueries } from '#worker/store/versions.ts'
import { readPlace, writePlace } from './cursor.ts'

/** What a manual may weigh on its way here. Bytes. */
export const manualLimit = 1024 * 1024

const Place = z.tuple([z.number(), Key])

/** The versions of manuals: which was in force when, and putting another one in force. */
export function versions(app: App): void {
  serve(app, listVersions, async ({ query: { key, cursor, limit }, now }, desk) => {
    const { caller } = desk
    if (caller.kind !== 'user') return failed({ kind: 'forbidden' })
    const place = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !place)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const documents = documentsOf(desk.store.org)
    const after = place && { since: place[0], key: place[1] }
    const trip = await desk.trip([
      versionsQuery({ key, after, limit: limit + 1 }, caller.user, now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const [rows, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const nameOf = (hash: string) => documents.manuals.get(hash)?.name ?? { en: hash.slice(0, 8) }
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      versions: rows.slice(0, limit).map((row) => ({ ...lineOf(row), name: nameOf(row.hash) })),
      ...(last ? { next: writePlace([last.since, last.key]) } : {}),
    })
  })

  serve(
    app,
    publishManual,
    async ({ body: { manual: document, yaml, ...how }, now }, desk) => {
      const draft = readDraft({ manual: document, yaml })
      if (!draft.ok) return failed({ kind: 'malformed', faults: faultsOf(draft.faults) })
      const { manual } = draft
      const lintable = () => {
        const errors = errorsIn(findingsIn(manual, yaml))
        return errors.length === 0 ? done(manual) : failed({ kind: 'malformed', faults: faultsOf(errors) })
      }
      const hash = await contentHash(manual)
      return putInForce({ ...how, key: manual.key, hash, manual: lintable, action: 'manual published' }, desk, now)
    },
    manualLimit,
  )

  serve(app, rollBack, async ({ body: { to, key, ...how }, now }, desk) =>
    putInForce(
      {
        ...how,
        key,
        hash: to,
        action: 'manual rolled back',
        manual: ({ documents }) => {
          const kept = documents.manuals.get(to)
          return kept?.key === key ? done(kept) : notFound
        },
      },
      desk,
      now,
    ),
  )

  serve(app, withdrawVersion, async ({ params: { key, since }, now }, desk) => {
    const trip = await desk.trip([planQuery(key, now)])
    if (!trip.ok) return trip
    const [plan] = trip.value.rows
    const { who } = trip.value.standing
    const row = plan.find((one) => one.since === since)
    if (!row || who.kind !== 'user') return notFound
    if (row.begun) return failed({ kind: 'conflict', what: 'out of order' })
    const { hash } = row
    const written = await desk.store.write([
      planGuardQuery(key, plan, desk.caller, now),
      ...withdrawQueries(key, row),
      auditQuery({ at: now, actor: who.user, action: 'manual withdrawn', subject: key, detail: { hash, since } }),
    ])
    if (written) return done({ key, hash, since })
    const again = await desk.trip([planQuery(key, now)])
    // Only the answer was lost, or somebody else has taken it back too.
    return again.ok && !again.value.rows[0].some((one) => one.since === since) ? done({ key, hash, since }) : busy
  })
}

function lineOf({ byName, ...row }: VersionRow) {
  return { ...row, ...(byName === null ? {} : { byName }) }
}
