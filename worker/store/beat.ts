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

/** How far the deals of a shard were made ready for a version of the engine; nothing before the first time. */
export async function renewal(
  shard: D1Database,
): Promise<{ version: number; after: [string, string] | null } | undefined> {
  const row = await shard.prepare(`SELECT detail FROM beat WHERE name = 'engine'`).first<{ detail: string }>()
  return row ? JSON.parse(row.detail) : undefined
}

/**
 * Lets the next deals behind `after` be moved on at once where another version of the engine folded their states, and notes how
 * far that went: as one batch. The last of them, or nothing after the last page.
 */
export async function renewPage(
  shard: D1Database,
  version: number,
  after: [string, string],
  now: number,
  limit: number,
): Promise<[string, string] | null> {
  const { results } = await shard
    .prepare('SELECT org, id FROM deal WHERE (org, id) > (?1, ?2) ORDER BY org, id LIMIT ?3')
    .bind(...after, limit)
    .all<{ org: string; id: string }>()
  const last = results.at(-1)
  const next: [string, string] | null = last && results.length === limit ? [last.org, last.id] : null
  await shard.batch([
    shard
      .prepare(
        `UPDATE deal SET next_change = ?1 FROM json_each(?2) k
         WHERE deal.org = k.value->>'org' AND deal.id = k.value->>'id'
           AND (deal.next_change IS NULL OR deal.next_change > ?1) AND deal.state->>'$.v' <> ?3`,
      )
      .bind(now, JSON.stringify(results), version),
    shard
      .prepare(
        `INSERT INTO beat (name, at, detail) VALUES ('engine', ?1, ?2)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
      )
      .bind(now, JSON.stringify({ version, after: next })),
  ])
  return next
}
