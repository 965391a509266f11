import type { Operation } from '#shared/api/operation.ts'
import type { OrganisationRole } from '#shared/api/session.ts'
import type { Caller } from './auth/caller.ts'
import type { Trace } from './log.ts'
import { busy, done, failed, type Outcome } from './outcome.ts'
import type { Query, Rows } from './store/query.ts'
import { type Freshness, type Store, shards, storeOf } from './store/shard.ts'
import { type Standing, type StandingRow, standing, standingQuery } from './store/standing.ts'

/** Where a caller's requests are handled: one organisation's store, each trip to it beginning with the caller's standing. */
export interface Desk {
  readonly caller: Caller
  readonly store: Store
  /** Reads in one trip. Fails when the caller is nobody here or the operation is not open to the caller's role. */
  trip<const Q extends readonly Query[]>(queries: Q): Promise<Outcome<{ standing: Standing; rows: Rows<Q> }>>
  /** The organisation's zone, as this isolate last read it; a trip of its own only the first time. */
  zone(): Promise<Outcome<string>>
  /** Some trip has found that the caller may call. */
  readonly admitted: boolean
}

const zones = new Map<string, string>()

/** Nothing when the caller names a shard that does not exist. */
export function deskFor(
  env: Cloudflare.Env,
  operation: Operation,
  caller: Caller,
  now: number,
  trace?: Trace,
  freshness?: Freshness,
): Desk | undefined {
  const shard = shards(env)[caller.shard]
  if (!shard) return undefined
  const own = storeOf(shard, caller.org, operation.method === 'GET' ? freshness : 'first-primary')
  const store = trace ? counted(own, trace) : own
  if (trace) Object.assign(trace, { org: caller.org, caller: caller.kind })
  let admitted = false
  return {
    caller,
    store,
    get admitted() {
      return admitted
    },
    async zone() {
      const known = zones.get(caller.org)
      if (known !== undefined) return done(known)
      const trip = await this.trip([])
      return trip.ok ? done(trip.value.standing.organisation.zone) : trip
    },
    async trip<const Q extends readonly Query[]>(queries: Q) {
      const read = await store.read<readonly Query[]>([standingQuery(caller, now, operation.restoring), ...queries])
      if (!read) return busy
      const [own, ...rest] = read
      const found = standing(caller.org, (own as StandingRow[])[0])
      if (!found) return failed({ kind: 'unauthenticated' })
      if (!permits(operation, found)) return failed({ kind: 'forbidden' })
      admitted = true
      zones.set(caller.org, found.organisation.zone)
      return done({ standing: found, rows: rest as Rows<Q> })
    },
  }
}

function counted(store: Store, trace: Trace): Store {
  return {
    org: store.org,
    get bookmark() {
      return store.bookmark
    },
    read(queries) {
      trace.trips++
      return store.read(queries)
    },
    write(queries) {
      trace.trips++
      return store.write(queries)
    },
  }
}

const rank: Record<Exclude<OrganisationRole, 'auditor'>, number> = { rep: 0, manager: 1, admin: 2 }

/** Whether an operation is open to a role, or to a key's scopes. */
export function permits(operation: Pick<Operation, 'access' | 'scope' | 'method'>, { who }: Standing): boolean {
  if (operation.access === 'anyone') return true
  if (who.kind === 'key') return operation.scope !== undefined && who.scopes.includes(operation.scope)
  if (who.role === 'auditor') return operation.method === 'GET'
  return rank[who.role] >= rank[operation.access]
}
