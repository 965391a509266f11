/** When a shard's clock last came round, and what it did. */
export interface Beat {
  at: number
  detail: string
}

export async function lastBeat(shard: D1Database): Promise<Beat | undefined> {
  return (await shard.prepare(`SELECT at, detail FROM beat WHERE name = 'clock'`).first<Beat>()) ?? undefined
}

/** A run that ended after a later one had begun leaves the later one's beat. */
export async function writeBeat(shard: D1Database, { at, detail }: Beat): Promise<void> {
  await shard
    .prepare(
      `INSERT INTO beat (name, at, detail) VALUES ('clock', ?1, ?2)
       ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail WHERE excluded.at > at`,
    )
    .bind(at, detail)
    .run()
}

/** The organisations that live here. */
export async function organisationsHere(shard: D1Database): Promise<string[]> {
  const { results } = await shard
    .prepare(`SELECT org FROM placement WHERE state = 'here' ORDER BY org`)
    .all<{ org: string }>()
  return results.map(({ org }) => org)
}
