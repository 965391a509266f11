import { alertOver } from './alerts.ts'
import { jobGuardQuery } from './guard.ts'
import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'

export interface DueRow extends HeadRow {
  org: string
  deal: string
  zone: string
  /** The moment that has come. */
  change: number
  /** Since when it fails, and how often it did; nothing of one that never failed. */
  stuck: number | null
  tries: number | null
}

/**
 * Deals whose figures changed by time alone, of whatever organisation lives on this shard: the longest due first, those
 * behind `after`. One that failed waits for its next try.
 */
export async function dueDeals(
  shard: D1Database,
  now: number,
  after: Pick<DueRow, 'change' | 'org' | 'deal'> | undefined,
  limit: number,
): Promise<DueRow[]> {
  const { results } = await shard
    .prepare(
      `WITH due AS MATERIALIZED (
         SELECT d.org, d.id, d.next_change, s.since, s.tries FROM deal d JOIN placement p ON p.org = d.org AND p.state = 'here'
           LEFT JOIN stuck s ON s.org = d.org AND s.deal = d.id
         WHERE d.next_change BETWEEN ?2 AND ?1 AND (d.next_change, d.org, d.id) > (?2, ?3, ?4) AND coalesce(s.next, 0) <= ?1
         ORDER BY d.next_change, d.org, d.id LIMIT ?5)
       SELECT d.org, d.id AS deal, o.zone, d.seq, d.hash, d.as_of AS asOf, d.team, d.changed, d.state, d.vector, d.flow,
         due.next_change AS change, due.since AS stuck, due.tries
       FROM due CROSS JOIN deal d ON d.org = due.org AND d.id = due.id JOIN organisation o ON o.org = d.org
       ORDER BY due.next_change, due.org, due.id`,
    )
    .bind(now, after?.change ?? 0, after?.org ?? '', after?.deal ?? '', limit)
    .all<DueRow>()
  return results
}

/** Notes that a deal failed; nothing where somebody else has moved it on. */
export function stuckQuery(
  { deal, seq, asOf }: DueRow,
  { since, tries, next }: { since: number; tries: number; next: number },
): Query {
  return query(
    `INSERT INTO stuck (org, deal, since, tries, next)
     SELECT org, id, ?5, ?6, ?7 FROM deal WHERE org = ?1 AND id = ?2 AND seq = ?3 AND as_of = ?4
     ON CONFLICT (org, deal) DO UPDATE SET tries = excluded.tries, next = excluded.next`,
    deal,
    seq,
    asOf,
    since,
    tries,
    next,
  )
}

/** A deal that had failed and goes on again. */
export function freedQueries(deal: string, since: number, now: number): Query[] {
  return [query('DELETE FROM stuck WHERE org = ?1 AND deal = ?2', deal), alertOver(2, `sweep/${deal}/${since}`, now)]
}

/** Forgets the failures of deals that a command has moved on. */
export async function forgetStuck(shard: D1Database, now: number): Promise<void> {
  await shard
    .prepare(
      `DELETE FROM stuck WHERE NOT EXISTS (
         SELECT 1 FROM deal d WHERE d.org = stuck.org AND d.id = stuck.deal AND d.next_change <= ?1)`,
    )
    .bind(now)
    .run()
}

export interface Restanding {
  asOf: number
  nextChange: number | null
  due: number | null
  score: number | null
  lost: number
  overdue: number
  vector: string
  flow: string
  state: string
}

/** Moves a deal's figures on in time, unless somebody else did in between. */
export function restandQueries(deal: string, head: { seq: number; asOf: number }, to: Restanding): Query[] {
  return [
    jobGuardQuery({ deal, head }),
    query(
      `UPDATE deal SET as_of = ?3, next_change = ?4, score = ?5, lost = ?6, overdue = ?7, vector = ?8, state = ?9, due = ?10, flow = ?11
       WHERE org = ?1 AND id = ?2`,
      deal,
      to.asOf,
      to.nextChange,
      to.score,
      to.lost,
      to.overdue,
      to.vector,
      to.state,
      to.due,
      to.flow,
    ),
  ]
}
