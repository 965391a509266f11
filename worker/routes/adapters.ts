import { base64url } from 'jose'
import { blockAdapter, listAdapters, publishAdapter, registerAdapterKey } from '#shared/api/adapters.ts'
import { ownAdapter } from '#shared/sites/own.ts'
import { actorOf } from '#worker/auth/actor.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import {
  adapterInsert,
  adapterKeyInsert,
  adapterKeyQuery,
  adaptersQuery,
  blockedQuery,
  blockQuery,
  highestQuery,
} from '#worker/store/adapters.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { stillQuery } from '#worker/store/people.ts'
import type { Query } from '#worker/store/query.ts'

/** An organisation's own site adapters: signed outside, checked here and once more in every browser. */
export function adapters(app: App): void {
  serve(app, listAdapters, async (_, desk) => {
    const trip = await desk.trip([adapterKeyQuery(), adaptersQuery(), blockedQuery()])
    if (!trip.ok) return trip
    const [[key], own, blocked] = trip.value.rows
    return done({
      ...(key ? { key: key.key } : {}),
      adapters: own.map(({ document, signature }) => ({ document, signature })),
      blocked,
    })
  })

  serve(app, publishAdapter, async ({ body: { document, signature }, now }, desk) => {
    const read = ownAdapter(document)
    const id = read.ok ? read.adapter.id : ''
    const trip = await desk.trip([adapterKeyQuery(), highestQuery(id)])
    if (!trip.ok) return trip
    if (!read.ok) return failed({ kind: 'malformed', faults: read.faults })
    const [[key], [highest]] = trip.value.rows
    if (!key || !(await isSignedBy(key.key, document, signature)))
      return fault('signature', 'one by the key that the organisation registered')
    const { revision } = read.adapter
    if (revision <= (highest?.revision ?? 0)) return fault('document.revision', `above ${highest?.revision}`)
    const row = { adapter: id, revision, document, signature, published: now, by: actorOf(trip.value.standing) }
    const audit = auditQuery({
      at: now,
      actor: row.by,
      action: 'adapter published',
      subject: id,
      detail: { revision },
    })
    return write(desk, [...adapterInsert(row), audit], { adapter: id, revision })
  })

  serve(app, registerAdapterKey, async ({ body: { key }, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const by = actorOf(trip.value.standing)
    const audit = auditQuery({ at: now, actor: by, action: 'adapter key registered' })
    return write(desk, [adapterKeyInsert(key, now, by), audit], { key, since: now })
  })

  serve(app, blockAdapter, async ({ body, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const { adapter, revision, blocked } = body
    const by = actorOf(trip.value.standing)
    const action = blocked ? 'adapter called back' : 'adapter let go on'
    const audit = auditQuery({ at: now, actor: by, action, subject: adapter, detail: { revision } })
    return write(desk, [blockQuery(adapter, revision, blocked ? now : null, by), audit], body)
  })
}

const fault = (at: string, expected: string) => failed({ kind: 'malformed', faults: [{ at, expected }] })

/** Written while the caller still is an admin. */
async function write<T>(desk: Desk, queries: readonly Query[], answer: T): Promise<Outcome<T>> {
  const written = await desk.store.write([stillQuery(desk.caller, ['admin']), ...queries])
  return written ? done(answer) : busy
}

async function isSignedBy(key: string, document: string, signature: string): Promise<boolean> {
  const imported = await crypto.subtle
    .importKey('raw', bytes(base64url.decode(key)), { name: 'Ed25519' }, false, ['verify'])
    .catch(() => undefined)
  if (!imported) return false
  const text = new TextEncoder().encode(document)
  return crypto.subtle.verify('Ed25519', imported, bytes(base64url.decode(signature)), text).catch(() => false)
}

const bytes = (from: Uint8Array) => new Uint8Array(from)
