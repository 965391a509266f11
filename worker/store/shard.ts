import type { Query, Rows } from './query.ts'

/** The part of a shard that belongs to one organisation. Nothing else reaches its tables on behalf of a request. */
export interface Store {
  readonly org: string
  /** One batch on the primary: one trip. Rows in the order of the queries; nothing when the database did not answer. */
  read<const Q extends readonly Query[]>(queries: Q): Promise<Rows<Q> | undefined>
  /** One batch, all of it or nothing: one trip. False when it failed or its answer was lost; which one only a read can tell. */
  write(queries: readonly Query[]): Promise<boolean>
}

export function storeOf(shard: D1Database, org: string): Store {
  const run = (queries: readonly Query[]) =>
    shard.batch(queries.map(({ sql, values }) => shard.prepare(sql).bind(org, ...values))).catch((error: unknown) => {
      // For the log alone: what to do next is never read from an error, and a guard that held is an error too.
      console.warn(JSON.stringify({ batch: String(error) }))
      return undefined
    })
  return {
    org,
    async read<const Q extends readonly Query[]>(queries: Q) {
      const results = await run(queries)
      // The one place where a row gets the type that its query states.
      return results?.map((result) => result.results) as Rows<Q> | undefined
    },
    async write(queries) {
      return (await run(queries)) !== undefined
    },
  }
}

type Shards = Pick<Cloudflare.Env, 'SHARD_0'>

/** The shards, in the order of their numbers; adding one is a binding and a line here. */
export function shards(env: Shards): D1Database[] {
  return [env.SHARD_0]
}
