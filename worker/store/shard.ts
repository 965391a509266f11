import { log, told } from '#worker/log.ts'
import type { Query, Rows } from './query.ts'

/** The part of a shard that belongs to one organisation. Nothing else reaches its tables on behalf of a request. */
export interface Store {
  readonly org: string
  /** One batch: one trip. Rows in the order of the queries; nothing when the database did not answer. */
  read<const Q extends readonly Query[]>(queries: Q): Promise<Rows<Q> | undefined>
  /** One batch, all of it or nothing: one trip. False when it failed or its answer was lost; which one only a read can tell. */
  write(queries: readonly Query[]): Promise<boolean>
  /** How far the primary had come when it last answered here, own writes included: whoever reads next names it. */
  readonly bookmark: string | undefined
}

/**
 * From which copy of the database is read: what is decided on comes from the primary, each time; a view may come from any copy
 * that has come as far as this bookmark, or as far as it has come.
 */
export type Freshness = 'first-primary' | 'first-unconstrained' | { bookmark: string }

export function storeOf(shard: D1Database, org: string, freshness: Freshness = 'first-primary'): Store {
  let bookmark: string | undefined
  const run = async (queries: readonly Query[], from: string) => {
    try {
      const session = shard.withSession(from)
      const results = await session.batch(queries.map(({ sql, values }) => session.prepare(sql).bind(org, ...values)))
      if (from === 'first-primary') bookmark = session.getBookmark() ?? undefined
      return results
    } catch (error) {
      // For the log alone: what to do next is never read from an error, and a guard that held is an error too.
      log('warn', 'batch failed', told(error))
      return undefined
    }
  }
  return {
    org,
    get bookmark() {
      return bookmark
    },
    async read<const Q extends readonly Query[]>(queries: Q) {
      const from = typeof freshness === 'string' ? freshness : freshness.bookmark
      // A bookmark of another time of this database, or of none, leads nowhere; the primary always answers.
      const done = (await run(queries, from)) ?? (from === freshness ? undefined : await run(queries, 'first-primary'))
      // The one place where a row gets the type that its query states.
      return done?.map((result) => result.results) as Rows<Q> | undefined
    },
    async write(queries) {
      return (await run(queries, 'first-primary')) !== undefined
    },
  }
}

type Shards = Pick<Cloudflare.Env, 'SHARD_0'>

/** The shards, in the order of their numbers; adding one is a binding and a line here. */
export function shards(env: Shards): D1Database[] {
  return [env.SHARD_0]
}
