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

/** Signs a user of an organisation out everywhere. */
export async function endSessionsOf(directory: D1Database, org: string, user: string): Promise<void> {
  await directory
    .prepare('DELETE FROM session WHERE user_id IN (SELECT user_id FROM affiliation WHERE user_id = ?1 AND org = ?2)')
    .bind(user, org)
    .run()
}

export interface SessionRow {
  id: string
  created: number
  seen: number
  agent: string | null
}

/** Where a user is signed in, the latest first. */
export async function sessionsOf(directory: D1Database, user: string, now: number): Promise<SessionRow[]> {
  const { results } = await directory
    .prepare(
      `SELECT id, created_at AS created, updated_at AS seen, user_agent AS agent FROM session
       WHERE user_id = ?1 AND expires_at > ?2 ORDER BY created_at DESC, id LIMIT 200`,
    )
    .bind(user, now)
    .all<SessionRow>()
  return results
}

/** Ends a session of this user; false when the user has none of this id. */
export async function endSession(directory: D1Database, user: string, session: string): Promise<boolean> {
  const { results } = await directory
    .prepare('DELETE FROM session WHERE user_id = ?1 AND id = ?2 RETURNING id')
    .bind(user, session)
    .all()
  return results.length > 0
}
