import type { Query, Rows } from './query.ts'

/** The part of a shard that belongs to one organisation. Nothing else reaches its tables on behalf of a request. */
export interface Store {
  readonly org: string
  /** One batch on the primary: one trip. Rows in the order of the queries. */
  read<const Q extends readonly Query[]>(queries: Q): Promise<Rows<Q>>
  /** One batch, all of it or nothing: one trip. Rejects when any statement fails. */
  write(queries: readonly Query[]): Promise<void>
}

export function storeOf(shard: D1Database, org: string): Store {
  const run = (queries: readonly Query[]) =>
    shard.batch(queries.map(({ sql, values }) => shard.prepare(sql).bind(org, ...values)))
  return {
    org,
    async read<const Q extends readonly Query[]>(queries: Q) {
      const results = await run(queries)
      // The one place where a row gets the type that its query states.
      return results.map((result) => result.results) as Rows<Q>
    },
    async write(queries) {
      await run(queries)
    },
  }
}

type Shards = Pick<Cloudflare.Env, 'SHARD_0'>

/** The shards, in the order of their numbers; adding one is a binding and a line here. */
export function shards(env: Shards): D1Database[] {
  return [env.SHARD_0]
}
