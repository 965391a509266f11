import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'
import { selves } from './standing.ts'

/**
 * The deals of a user, and of those for whom the user stands in, on which something is due by a moment. Their few names come
 * first, then the index of each: CROSS JOIN holds the planner to it.
 */
const dueDeals = `WITH self (user) AS (${selves('?2', '?3')}),
  mine (deal) AS (
    SELECT d.id FROM self s CROSS JOIN deal d INDEXED BY deal_due_of_owner ON d.org = ?1 AND d.owner = s.user AND d.due < ?4
    UNION SELECT x.deal FROM self s CROSS JOIN deal_member x ON x.org = ?1 AND x.user = s.user AND (x.until IS NULL OR x.until > ?3)
      CROSS JOIN deal d ON d.org = ?1 AND d.id = x.deal AND d.due < ?4)`

export interface DueRow extends HeadRow {
  deal: string
}

/** Their heads, the longest due first. */
export function dueDealsQuery(user: string, now: number, until: number, limit: number): Query<DueRow> {
  return query(
    `${dueDeals} SELECT d.id AS deal, d.seq, d.hash, d.as_of AS asOf, d.team, d.changed, d.state, d.vector, d.flow
     FROM mine m CROSS JOIN deal d ON d.org = ?1 AND d.id = m.deal ORDER BY d.due, d.id LIMIT ?5`,
    user,
    now,
    until,
    limit,
  )
}

export function dueDealsCountQuery(user: string, now: number, until: number): Query<{ deals: number }> {
  return query(`${dueDeals} SELECT count(*) AS deals FROM mine WHERE ?1 IS NOT NULL`, user, now, until)
}
