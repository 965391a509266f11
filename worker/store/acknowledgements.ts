import { type Query, query } from './query.ts'
import { ledTeams } from './standing.ts'

/** When a user said to have read a version; nothing where the version is unknown, no moment where it was not read. */
export function readQuery(manual: string, user: string): Query<{ at: number | null }> {
  return query(
    `SELECT a.at FROM manual m LEFT JOIN acknowledgement a ON a.org = m.org AND a.manual = m.hash AND a.user = ?3
     WHERE m.org = ?1 AND m.hash = ?2`,
    manual,
    user,
  )
}

/** Written once: fails the batch when it is there, or when the user is no longer. */
export function acknowledgeQueries(manual: string, user: string, at: number): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE EXISTS (SELECT 1 FROM acknowledgement WHERE org = ?1 AND manual = ?2 AND user = ?3)
         OR NOT EXISTS (SELECT 1 FROM member WHERE org = ?1 AND user = ?3 AND active = 1)
         OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
      manual,
      user,
    ),
    query('INSERT INTO acknowledgement (org, manual, user, at) VALUES (?1, ?2, ?3, ?4)', manual, user, at),
  ]
}

export interface ReaderRow {
  user: string
  name: string
  team: string
  teamName: string
  at: number | null
}

/** Whom manuals are for, of the teams that somebody leads, or of all for who sees all; `?2` asks, `?3` is now. */
const readers = `member m JOIN team t ON t.org = m.org AND t.id = m.team
  LEFT JOIN acknowledgement a ON a.org = m.org AND a.user = m.user AND a.manual = ?4
  WHERE m.org = ?1 AND m.active = 1 AND m.role IN ('rep', 'manager') AND (m.team IN (${ledTeams('?2', '?3')})
    OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor')))`

export function readersQuery(
  manual: string,
  page: { after?: string | undefined; limit: number },
  who: string,
  now: number,
): Query<ReaderRow> {
  return query(
    `SELECT m.user, m.name, m.team, t.name AS teamName, a.at FROM ${readers} AND (?5 IS NULL OR m.user > ?5)
     ORDER BY m.user LIMIT ?6`,
    who,
    now,
    manual,
    page.after ?? null,
    page.limit,
  )
}

/** How many of them have read it, and how many have not; nothing where the version is unknown. */
export function readCountQuery(manual: string, who: string, now: number): Query<{ read: number; unread: number }> {
  return query(
    `SELECT (SELECT count(a.at) FROM ${readers}) AS read, (SELECT count(*) - count(a.at) FROM ${readers}) AS unread
     FROM manual WHERE org = ?1 AND hash = ?4`,
    who,
    now,
    manual,
  )
}
