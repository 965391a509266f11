import { affiliationOf } from './directory.ts'

/** Ends all sessions of a user but the latest. */
export async function endOtherSessions(directory: D1Database, user: string): Promise<void> {
  await directory
    .prepare('DELETE FROM session WHERE user_id = ?1 AND rowid <> (SELECT max(rowid) FROM session WHERE user_id = ?1)')
    .bind(user)
    .run()
}

/** Ends all sessions of a user but this one, and what else lets in by the old password's leave: links, and browsers not yet connected. */
export async function endElsewhere(directory: D1Database, user: string, session: string): Promise<void> {
  await directory.batch([
    directory.prepare('DELETE FROM session WHERE user_id = ?1 AND id <> ?2').bind(user, session),
    directory.prepare('DELETE FROM device_code WHERE user_id = ?1').bind(user),
    endResets(directory, user),
  ])
}

export async function endSessionByToken(directory: D1Database, token: string): Promise<void> {
  await directory.prepare('DELETE FROM session WHERE token = ?1').bind(token).run()
}

/** Until when a browser's code is good, if it is there. */
export async function deviceSeen(directory: D1Database, userCode: string): Promise<number | undefined> {
  const row = await directory
    .prepare('SELECT expires_at AS expires FROM device_code WHERE user_code = ?1')
    .bind(userCode)
    .first<{ expires: number }>()
  return row?.expires
}

/** Whose account an address is, if there is one. */
export async function accountOf(directory: D1Database, email: string): Promise<string | undefined> {
  const row = await directory.prepare('SELECT id FROM user WHERE email = ?1').bind(email).first<{ id: string }>()
  return row?.id
}

export interface NewAccount {
  user: string
  org: string
  name: string
  email: string
  /** Hashed, as the sign-in library hashes it. */
  password: string
}

/**
 * Makes an account that belongs to an organisation: all of it or nothing, and of many at once one.
 * @returns whether it is this one that is there now; nothing when the database did not answer
 */
export async function openAccount(directory: D1Database, one: NewAccount, now: number): Promise<boolean | undefined> {
  await directory.batch(accountStatements(directory, one, now)).catch(() => undefined)
  const row = await directory
    .prepare('SELECT password FROM account WHERE user_id = ?1')
    .bind(one.user)
    .first<{ password: string }>()
    .catch(() => undefined)
  return row === undefined ? undefined : row?.password === one.password
}

function accountStatements(directory: D1Database, one: NewAccount, now: number): D1PreparedStatement[] {
  return [
    directory
      .prepare(
        `INSERT INTO user (id, name, email, email_verified, two_factor_enabled, created_at, updated_at)
         VALUES (?1, ?2, ?3, 1, 0, ?4, ?4)`,
      )
      .bind(one.user, one.name, one.email, now),
    directory
      .prepare(
        `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
         VALUES (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`,
      )
      .bind(crypto.randomUUID(), one.user, one.password, now),
    directory.prepare('INSERT INTO affiliation (user_id, org) VALUES (?1, ?2)').bind(one.user, one.org),
  ]
}

const resetName = (hash: string) => `new password ${hash}`

/** Leave to set a new password, and if asked to begin anew with the second factor. An earlier one for the same user ends. */
export async function keepReset(
  directory: D1Database,
  one: { id: string; hash: string; user: string; forget: boolean; expires: number; now: number },
): Promise<void> {
  await directory.batch([
    endResets(directory, one.user),
    directory
      .prepare(
        'INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)',
      )
      .bind(one.id, resetName(one.hash), JSON.stringify({ user: one.user, forget: one.forget }), one.expires, one.now),
  ])
}

function endResets(directory: D1Database, user: string): D1PreparedStatement {
  return directory
    .prepare(`DELETE FROM verification WHERE identifier >= ?1 AND identifier < ?1 || '~' AND value->>'user' = ?2`)
    .bind(resetName(''), user)
}

export interface Reset {
  user: string
  forget: boolean
  expires: number
}

export async function resetOf(directory: D1Database, hash: string): Promise<Reset | undefined> {
  const row = await directory
    .prepare('SELECT value, expires_at AS expires FROM verification WHERE identifier = ?1')
    .bind(resetName(hash))
    .first<{ value: string; expires: number }>()
  return row ? { ...JSON.parse(row.value), expires: row.expires } : undefined
}

/**
 * Sets the new password that a link allows, signs the user out everywhere, and uses the link up: with two at once one succeeds.
 * An account that an acceptance cut short has left out is made up for; one of another organisation is none of this one's.
 */
export async function useReset(
  directory: D1Database,
  { hash, forget, ...one }: NewAccount & { hash: string; forget: boolean },
  now: number,
): Promise<boolean> {
  const owner = await accountOf(directory, one.email)
  if (owner === undefined) await openAccount(directory, one, now)
  else if (owner !== one.user) return false
  if ((await affiliationOf(directory, one.user))?.org !== one.org) return false
  const bound = (sql: string, ...values: string[]) =>
    directory
      .prepare(`${sql} AND EXISTS (SELECT 1 FROM verification WHERE identifier = ?1 AND expires_at > ?2)`)
      .bind(resetName(hash), now, ...values)
  const results = await directory.batch([
    bound('UPDATE account SET password = ?4, updated_at = ?2 WHERE user_id = ?3', one.user, one.password),
    bound('DELETE FROM session WHERE user_id = ?3', one.user),
    // A browser that was allowed and has not come for its session yet is not allowed any more.
    bound('DELETE FROM device_code WHERE user_id = ?3', one.user),
    ...(forget
      ? [
          bound('DELETE FROM two_factor WHERE user_id = ?3', one.user),
          bound('UPDATE user SET two_factor_enabled = 0 WHERE id = ?3', one.user),
          // Browsers that were trusted, and sign-ins that wait for a code.
          bound('DELETE FROM verification WHERE value = ?3', one.user),
        ]
      : []),
    directory
      .prepare('DELETE FROM verification WHERE identifier = ?1 AND expires_at > ?2 RETURNING id')
      .bind(resetName(hash), now),
  ])
  return (results.at(-1)?.results.length ?? 0) > 0
}
