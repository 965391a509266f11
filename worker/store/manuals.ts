import type { Manual } from '#shared/process/manual/schema.ts'
import { type Query, query } from './query.ts'

/** Keeps a manual and puts it in force from `since` on; deals in flight keep theirs. */
export function publishQueries(hash: string, manual: Manual, published: number, since: number): Query[] {
  return [
    query(
      'INSERT INTO manual (org, hash, key, content, published) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING',
      hash,
      manual.key,
      JSON.stringify(manual),
      published,
    ),
    query(
      `INSERT INTO in_force (org, key, since, hash) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (org, key, since) DO UPDATE SET hash = excluded.hash`,
      manual.key,
      since,
      hash,
    ),
  ]
}

export interface InForceRow {
  key: string
  hash: string
  since: number
  content: string
}

/** The manuals in force at a moment, by key. */
export function inForceQuery(now: number): Query<InForceRow> {
  return query(
    `SELECT f.key, f.hash, f.since, m.content FROM in_force f JOIN manual m ON m.org = f.org AND m.hash = f.hash
     WHERE f.org = ?1 AND f.since = (SELECT max(since) FROM in_force g WHERE g.org = f.org AND g.key = f.key AND g.since <= ?2)
     ORDER BY f.key`,
    now,
  )
}

export function manualQuery(hash: string): Query<{ content: string }> {
  return query('SELECT content FROM manual WHERE org = ?1 AND hash = ?2', hash)
}

export function calendarByHashQuery(hash: string): Query<{ content: string }> {
  return query('SELECT content FROM calendar WHERE org = ?1 AND hash = ?2', hash)
}
