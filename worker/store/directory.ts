/** In which organisation a user is, and on which shard that lies. */
export interface Affiliation {
  org: string
  shard: number
}

export async function affiliationOf(directory: D1Database, user: string): Promise<Affiliation | undefined> {
  const row = await directory
    .prepare('SELECT o.id AS org, o.shard FROM affiliation a JOIN organisation o ON o.id = a.org WHERE a.user_id = ?1')
    .bind(user)
    .first<Affiliation>()
  return row ?? undefined
}

/** Enters an organisation with its users, all or nothing. */
export async function affiliate(directory: D1Database, { org, shard }: Affiliation, users: string[]): Promise<void> {
  await directory.batch([
    directory.prepare('INSERT INTO organisation (id, shard) VALUES (?1, ?2)').bind(org, shard),
    directory
      .prepare('INSERT INTO affiliation (user_id, org) SELECT value, ?1 FROM json_each(?2)')
      .bind(org, JSON.stringify(users)),
  ])
}
