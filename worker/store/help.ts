import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { nameOf, type Scope, seenTeams, teamAndBelow } from './scope.ts'
import type { HeadRow } from './situation.ts'

export interface HelpRow extends HeadRow {
  deal: string
}

/** Which deals: those of which the earliest that is due lies between two moments, and how many at the most. */
export interface Near {
  from: number
  until: number
  limit: number
}

/**
 * Heads of the deals of these teams and owners on which something is about to fall due or has just done so, the latest due
 * first. The few people come first, then the index of each: CROSS JOIN holds the planner to it.
 */
export function helpQuery(caller: Caller, scope: Scope, near: Near, now: number): Query<HelpRow> {
  const { rep, team, manual, version, segment } = scope
  return query(
    `WITH near (deal, due) AS (
       SELECT d.id, d.due FROM member m CROSS JOIN deal d INDEXED BY deal_due_of_owner
         ON d.org = ?1 AND d.owner = m.user AND d.due >= ?4 AND d.due < ?5
       WHERE m.org = ?1 AND d.team IN (${seenTeams(caller, '?2', '?3')})
         AND (?7 IS NULL OR d.team IN (${teamAndBelow('?7')})) AND (?8 IS NULL OR d.owner = ?8)
         AND (?9 IS NULL OR d.manual IN (SELECT hash FROM manual WHERE org = ?1 AND key = ?9)) AND (?10 IS NULL OR d.manual = ?10)
         AND (?11 IS NULL OR d.state->>'$.segment' = ?11)
       ORDER BY d.due DESC, d.id LIMIT ?6)
     SELECT d.id AS deal, d.seq, d.hash, d.as_of AS asOf, d.team, d.changed, d.state, d.vector, d.flow
     FROM near n CROSS JOIN deal d ON d.org = ?1 AND d.id = n.deal ORDER BY n.due DESC, n.deal`,
    nameOf(caller),
    now,
    near.from,
    near.until,
    near.limit,
    team ?? null,
    rep ?? null,
    manual ?? null,
    version ?? null,
    segment ?? null,
  )
}
