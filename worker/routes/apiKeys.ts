import { type ApiKey, createKey, listKeys, revokeKey } from '#shared/api/apiKeys.ts'
import type { Scope } from '#shared/api/operation.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { mintApiKey } from '#worker/auth/apiKey.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { apiKeyQuery, type KeyRow, keysQuery, keyThereQuery, revokeKeyQuery } from '#worker/store/apiKeys.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { stillQuery } from '#worker/store/people.ts'

const day = 86_400_000
const usual = 90 * day
const longest = 366 * day

/** Keys of integrations: made, listed, revoked. */
export function apiKeys(app: App): void {
  serve(app, listKeys, async (_, desk) => {
    const trip = await desk.trip([keysQuery()])
    return trip.ok ? done({ keys: trip.value.rows[0].map(view) }) : trip
  })

  serve(app, createKey, async ({ body: { name, scopes, expires: wish }, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const expires = wish ?? now + usual
    if (expires <= now || expires > now + longest)
      return failed({ kind: 'malformed', faults: [{ at: 'expires', expected: 'a moment to come, within a year' }] })
    const { shard, org } = desk.caller
    const { key, hash } = await mintApiKey(shard, org)
    const id = hash.slice(0, 16)
    const by = actorOf(trip.value.standing)
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      apiKeyQuery({ id, hash, name, scopes, created: now, expires, by }),
      auditQuery({ at: now, actor: by, action: 'key made', subject: id, detail: { scopes, expires } }),
    ])
    return written ? done({ id, key, expires }) : busy
  })

  serve(app, revokeKey, async ({ params: { key }, now }, desk) => {
    const trip = await desk.trip([keyThereQuery(key)])
    if (!trip.ok) return trip
    if (trip.value.rows[0].length === 0) return notFound
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      revokeKeyQuery(key, now),
      auditQuery({ at: now, actor: actorOf(trip.value.standing), action: 'key revoked', subject: key }),
    ])
    return written ? done({ key }) : busy
  })
}

function view({ scopes, expires, revoked, by, ...row }: KeyRow): ApiKey {
  return {
    ...row,
    scopes: JSON.parse(scopes) as Scope[],
    ...(expires === null ? {} : { expires }),
    ...(revoked === null ? {} : { revoked }),
    ...(by === '' ? {} : { by }),
  }
}
