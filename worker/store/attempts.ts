/** One more attempt under a key: how many there were in the window that runs, and when it began. One trip, also with many at once. */
export async function countAttempt(
  directory: D1Database,
  key: string,
  window: number,
  now: number,
): Promise<{ count: number; since: number }> {
  const row = await directory
    .prepare(
      `INSERT INTO rate_limit (id, key, count, last_request) VALUES (?1, ?1, 1, ?2)
       ON CONFLICT DO UPDATE SET
         count = CASE WHEN last_request + ?3 <= ?2 THEN 1 ELSE count + 1 END,
         last_request = CASE WHEN last_request + ?3 <= ?2 THEN ?2 ELSE last_request END
       RETURNING count, last_request AS since`,
    )
    .bind(key, now, window)
    .first<{ count: number; since: number }>()
  return row ?? { count: 1, since: now }
}

export async function forgetAttempts(directory: D1Database, keys: readonly string[]): Promise<void> {
  await directory
    .prepare('DELETE FROM rate_limit WHERE key IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(keys))
    .run()
}

/** Drops what no sign-in can need any more: attempts of yesterday, and sessions, codes and links that are over. */
export async function sweepDirectory(directory: D1Database, now: number): Promise<void> {
  await directory.batch([
    directory.prepare('DELETE FROM rate_limit WHERE last_request < ?1').bind(now - 86_400_000),
    ...['session', 'verification', 'device_code'].map((table) =>
      directory.prepare(`DELETE FROM ${table} WHERE expires_at < ?1`).bind(now),
    ),
  ])
}
