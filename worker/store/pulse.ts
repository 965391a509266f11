import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { nameOf } from './scope.ts'
import { ledTeams, selves } from './standing.ts'

/** The newest revision of what is asked for; one row. */
export function revisionsQuery(): Query<{ index: number; board: number }> {
  return query('SELECT revision AS "index", board FROM organisation WHERE org = ?1')
}

/** The last event of a deal that the caller may read: found by its key, the rights looked up for it alone. */
export function seqQuery(caller: Caller, deal: string, now: number): Query<{ seq: number }> {
  const reads =
    caller.kind === 'key'
      ? '?3 IS NOT NULL AND ?4 IS NOT NULL'
      : `(d.owner IN (${selves('?3', '?4')})
        OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?3 AND s.role IN ('admin', 'auditor'))
        OR EXISTS (SELECT 1 FROM deal_member x WHERE x.org = ?1 AND x.deal = ?2 AND x.user IN (${selves('?3', '?4')})
          AND (x.until IS NULL OR x.until > ?4))
        OR d.team IN (${ledTeams('?3', '?4')}))`
  return query(`SELECT d.seq FROM deal d WHERE d.org = ?1 AND d.id = ?2 AND ${reads}`, deal, nameOf(caller), now)
}
