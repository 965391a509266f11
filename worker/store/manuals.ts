import type { Manual } from '#shared/process/manual/schema.ts'
import { type Query, query } from './query.ts'

/** Who puts a version in force, when, and why in a word. */
export interface Word {
  by: string
  at: number
  note: string
}

/** Keeps a manual; the same content again is the same document. */
export function keepManualQuery(hash: string, manual: Manual, published: number): Query {
  return query(
    'INSERT INTO manual (org, hash, key, content, published) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING',
    hash,
    manual.key,
    JSON.stringify(manual),
    published,
  )
}

/** Puts a version that is kept in force from `since` on; deals in flight keep theirs. */
export function inForceFromQuery(key: string, hash: string, since: number, { by, at, note }: Word): Query {
  return query(
    'INSERT INTO in_force (org, key, since, hash, by, at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    key,
    since,
    hash,
    by,
    at,
    note,
  )
}

/** Both, as an organisation is founded: by nobody in it. */
export function publishQueries(hash: string, manual: Manual, published: number, since: number): Query[] {
  const word = { by: '', at: published, note: '' }
  return [keepManualQuery(hash, manual, published), inForceFromQuery(manual.key, hash, since, word)]
}

export interface InForceRow {
  key: string
  hash: string
  since: number
  /** Nothing of a version that is known. */
  content: string | null
}

/** The manuals in force at a moment, by key. */
export function inForceQuery(now: number, known: Iterable<string>): Query<InForceRow> {
  return query(
    `SELECT f.key, f.hash, f.since, m.content FROM in_force f
     LEFT JOIN manual m ON m.org = f.org AND m.hash = f.hash AND m.hash NOT IN (SELECT value FROM json_each(?3))
     WHERE f.org = ?1 AND f.since = (SELECT max(since) FROM in_force g WHERE g.org = f.org AND g.key = f.key AND g.since <= ?2)
     ORDER BY f.key`,
    now,
    JSON.stringify([...known]),
  )
}

export function manualQuery(hash: string): Query<{ content: string }> {
  return query('SELECT content FROM manual WHERE org = ?1 AND hash = ?2', hash)
}

export function calendarByHashQuery(hash: string): Query<{ content: string }> {
  return query('SELECT content FROM calendar WHERE org = ?1 AND hash = ?2', hash)
}
