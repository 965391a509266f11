import { type Query, query } from './query.ts'

const seen = 'figures seen'

/** Notes that somebody looked at a rep's figures: once for each who looks, and day. `since` is when the day began. */
export function seenInsert(by: string, rep: string, since: number, now: number): Query {
  return query(
    `INSERT INTO audit (org, id, at, actor, action, subject) SELECT ?1, ?2, ?3, ?4, '${seen}', ?5
     WHERE NOT EXISTS (SELECT 1 FROM audit WHERE org = ?1 AND action = '${seen}' AND subject = ?5 AND at >= ?6 AND actor = ?4)`,
    crypto.randomUUID(),
    now,
    by,
    rep,
    since,
  )
}

export interface ViewRow {
  id: string
  at: number
  by: string
  name: string
}

/** Who looked at a rep's figures, newest first. */
export function viewsQuery(
  rep: string,
  { after, limit }: { after: readonly [number, string] | undefined; limit: number },
): Query<ViewRow> {
  return query(
    `SELECT a.id, a.at, a.actor AS "by", coalesce(m.name, a.actor) AS name
     FROM audit a LEFT JOIN member m ON m.org = a.org AND m.user = a.actor
     WHERE a.org = ?1 AND a.action = '${seen}' AND a.subject = ?2 AND (?3 IS NULL OR (a.at, a.id) < (?3, ?4))
     ORDER BY a.at DESC, a.id DESC LIMIT ?5`,
    rep,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  )
}
