import { type Query, query } from './query.ts'

/** An organisation that is put back from an export: nobody else reads or writes it until that is done. */

/** A restore never comes up among the jobs of the clock: whoever began it carries it on. */
const never = 7_258_118_400_000

export interface RestoreRow {
  body: string
  cursor: string
  finished: number | null
  result: string | null
}

export function restoreQuery(session: string): Query<RestoreRow> {
  return query(
    `SELECT body, cursor, finished, result FROM job WHERE org = ?1 AND id = ?2 AND kind = 'restore'`,
    session,
  )
}

export interface FoundedRow {
  state: string
  deals: number
  members: number
}

/** Whether there is room for a restore. */
export function roomQuery(): Query<FoundedRow> {
  return query(
    `SELECT state, EXISTS (SELECT 1 FROM deal WHERE org = ?1) OR EXISTS (SELECT 1 FROM event WHERE org = ?1) AS deals,
       (SELECT count(*) FROM member WHERE org = ?1) AS members FROM placement WHERE org = ?1`,
  )
}

/** Closes the organisation to everybody but the restore; the versions in force go, for those of the export will hold. */
export function beginQueries(session: string, body: string, by: string, now: number): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')
         OR EXISTS (SELECT 1 FROM deal WHERE org = ?1)`,
    ),
    query(`UPDATE placement SET state = 'restoring' WHERE org = ?1`),
    query('DELETE FROM in_force WHERE org = ?1'),
    query(
      `INSERT INTO job (org, id, kind, body, cursor, by, created, next) VALUES (?1, ?2, 'restore', ?3, '0', ?4, ?5, ${never})`,
      session,
      body,
      by,
      now,
    ),
  ]
}

/** Fails the batch unless the restore goes on and stands at this part. */
export function restoreGuard(session: string, part: number): Query {
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (
       SELECT 1 FROM job j JOIN placement p ON p.org = j.org AND p.state = 'restoring'
       WHERE j.org = ?1 AND j.id = ?2 AND j.cursor = ?3 AND j.finished IS NULL)`,
    session,
    String(part),
  )
}

export function progressQuery(session: string, part: number, body: string, done: number): Query {
  return query(
    'UPDATE job SET cursor = ?3, body = ?4, done = ?5 WHERE org = ?1 AND id = ?2',
    session,
    String(part),
    body,
    done,
  )
}

/** Deals whose ledger is here and whose head is not. */
export function unbuiltQuery(last: string, limit: number): Query<{ deal: string }> {
  return query(
    `SELECT e.deal FROM event e WHERE e.org = ?1 AND e.deal > ?2 AND e.seq = 1
       AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.org = e.org AND d.id = e.deal) ORDER BY e.deal LIMIT ?3`,
    last,
    limit,
  )
}

/** Fails the batch when the deal is built already or the restore is over. */
export function unbuiltGuard(deal: string): Query {
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2)
       OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'restoring')`,
    deal,
  )
}

export function finishQueries(session: string, result: string, now: number): Query[] {
  return [
    query(`UPDATE placement SET state = 'here' WHERE org = ?1`),
    query(`UPDATE job SET finished = ?3, result = ?4, body = '{}' WHERE org = ?1 AND id = ?2`, session, now, result),
  ]
}
