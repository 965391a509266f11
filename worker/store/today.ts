import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'
import { selves } from './standing.ts'

/** The deals of a user, and of those for whom the user stands in, on which something is due by a moment, as a SELECT of ids. */
const dueDeals = `SELECT id FROM deal WHERE org = ?1 AND owner IN (${selves('?2', '?3')}) AND due < ?4
  UNION SELECT x.deal FROM deal_member x JOIN deal y ON y.org = x.org AND y.id = x.deal AND y.due < ?4
    WHERE x.org = ?1 AND x.user IN (${selves('?2', '?3')}) AND (x.until IS NULL OR x.until > ?3)`

export interface DueRow extends HeadRow {
  deal: string
}

/** Their heads, the longest due first. */
export function dueDealsQuery(user: string, now: number, until: number, limit: number): Query<DueRow> {
  return query(
    `SELECT id AS deal, seq, hash, as_of AS asOf, team, changed, state, vector, flow FROM deal
     WHERE org = ?1 AND id IN (${dueDeals}) ORDER BY due, id LIMIT ?5`,
    user,
    now,
    until,
    limit,
  )
}

export function dueDealsCountQuery(user: string, now: number, until: number): Query<{ deals: number }> {
  return query(`SELECT count(*) AS deals FROM (${dueDeals})`, user, now, until)
}
