const newest = 'SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1'

/** What a database says of itself; nothing when it does not answer. */
export interface Condition {
  migration: string
  /** When its clock last came round; none of the directory, which has no clock. */
  beat: number | null
}

export async function directoryCondition(directory: D1Database): Promise<Condition | undefined> {
  const migration = await directory
    .prepare(newest)
    .first<string>('name')
    .catch(() => undefined)
  return migration === undefined ? undefined : { migration: migration ?? '', beat: null }
}

/** In one trip, or two where the schema is older than the clock's table. */
export async function shardCondition(shard: D1Database): Promise<Condition | undefined> {
  const migration = shard.prepare(newest)
  const beat = shard.prepare('SELECT max(at) AS at FROM beat')
  const both = await shard.batch<{ name?: string; at?: number | null }>([migration, beat]).catch(() => undefined)
  if (both) return { migration: both[0]?.results[0]?.name ?? '', beat: both[1]?.results[0]?.at ?? null }
  return directoryCondition(shard)
}
