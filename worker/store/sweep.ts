import { jobGuardQuery } from './guard.ts'
import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'

export interface DueRow extends HeadRow {
  org: string
  deal: string
  zone: string
}

/** Deals whose figures changed by time alone, of whatever organisation lives on this shard: the longest due first. */
export async function dueDeals(shard: D1Database, now: number, limit: number): Promise<DueRow[]> {
  const { results } = await shard
    .prepare(
      `SELECT d.org, d.id AS deal, o.zone, d.seq, d.hash, d.as_of AS asOf, d.team, d.changed, d.state, d.vector, d.flow
       FROM deal d JOIN organisation o ON o.org = d.org JOIN placement p ON p.org = d.org AND p.state = 'here'
       WHERE d.next_change <= ?1 ORDER BY d.next_change LIMIT ?2`,
    )
    .bind(now, limit)
    .all<DueRow>()
  return results
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
