import type { JobKind } from '#shared/api/jobs.ts'
import { type Query, query } from './query.ts'

/** Work on many deals that a request begins and the clock carries on. `body` says what to do; its shape is the kind's own. */
export interface NewJob {
  id: string
  kind: string
  body: object
  /** The user on whose word it is done. */
  by: string
  now: number
  /** Not before this moment; at once where nothing is said. */
  from?: number
}

/** Enters a job in the same batch as what made it necessary. */
export function jobQuery({ id, kind, body, by, now, from = now }: NewJob): Query {
  return query(
    'INSERT INTO job (org, id, kind, body, by, created, next) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    id,
    kind,
    JSON.stringify(body),
    by,
    now,
    from,
  )
}

export interface JobRow {
  org: string
  id: string
  kind: JobKind
  body: string
  cursor: string
  next: number
  tries: number
  done: number
  total: number | null
  result: string | null
  zone: string
}

/** Jobs of these kinds that are to go on now, of whatever organisation lives on this shard: the one entered first is first. */
export async function jobsToDo(
  shard: D1Database,
  kinds: readonly JobKind[],
  now: number,
  limit: number,
): Promise<JobRow[]> {
  const { results } = await shard
    .prepare(
      `SELECT j.org, j.id, j.kind, j.body, j.cursor, j.next, j.tries, j.done, j.total, j.result, o.zone
       FROM job j JOIN organisation o ON o.org = j.org JOIN placement p ON p.org = j.org AND p.state = 'here'
       WHERE j.finished IS NULL AND j.next <= ?1 AND j.kind IN (SELECT value FROM json_each(?2)) ORDER BY j.created, j.id LIMIT ?3`,
    )
    .bind(now, JSON.stringify(kinds), limit)
    .all<JobRow>()
  return results
}

export interface Progress {
  cursor: string
  next: number
  tries: number
  done: number
  total: number | null
  result: string | null
  finished: number | null
}

/** Moves a job on, unless somebody else did since it was read. */
export function progressQueries(job: Pick<JobRow, 'id' | 'cursor' | 'next'>, to: Progress): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1
       WHERE NOT EXISTS (SELECT 1 FROM job WHERE org = ?1 AND id = ?2 AND cursor = ?3 AND next = ?4 AND finished IS NULL)
         OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
      job.id,
      job.cursor,
      job.next,
    ),
    query(
      `UPDATE job SET cursor = ?3, next = ?4, tries = ?5, done = ?6, total = ?7, result = ?8, finished = ?9
       WHERE org = ?1 AND id = ?2`,
      job.id,
      to.cursor,
      to.next,
      to.tries,
      to.done,
      to.total,
      to.result,
      to.finished,
    ),
  ]
}

export interface JobLine {
  job: string
  kind: JobKind
  by: string
  byName: string
  created: number
  next: number
  done: number
  total: number | null
  finished: number | null
  result: string | null
}

/** A page of jobs of these kinds, the latest first. */
export function jobsPageQuery(
  kinds: readonly JobKind[],
  after: readonly [number, string] | undefined,
  limit: number,
): Query<JobLine> {
  return query(
    `SELECT j.id AS job, j.kind, j.by, coalesce(m.name, j.by) AS byName, j.created, j.next, j.done, j.total, j.finished, j.result
     FROM job j LEFT JOIN member m ON m.org = j.org AND m.user = j.by
     WHERE j.org = ?1 AND (?2 IS NULL OR (j.created, j.id) < (?2, ?3)) AND j.kind IN (SELECT value FROM json_each(?5))
     ORDER BY j.created DESC, j.id DESC LIMIT ?4`,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
    JSON.stringify(kinds),
  )
}
