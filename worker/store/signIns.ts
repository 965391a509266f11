/** Ends all sessions of a user but the latest. */
export async function endOtherSessions(directory: D1Database, user: string): Promise<void> {
  await directory
    .prepare(
      `DELETE FROM session WHERE user_id = ?1
         AND rowid <> (SELECT max(rowid) FROM session WHERE user_id = ?1)`,
    )
    .bind(user)
    .run()
}

/** Until when a browser's code is good, if it is there. */
export async function deviceSeen(directory: D1Database, userCode: string): Promise<number | undefined> {
  const row = await directory
    .prepare('SELECT expires_at AS expires FROM device_code WHERE user_code = ?1')
    .bind(userCode)
    .first<{ expires: number }>()
  return row?.expires
}
