import { type Query, query } from './query.ts'

export interface AuditRow {
  id: string
  at: number
  actor: string
  actorName: string | null
  action: string
  subject: string
  subjectName: string | null
  detail: string
}

export interface AuditFilter {
  action?: string | undefined
  subject?: string | undefined
  actor?: string | undefined
  from?: number | undefined
  to?: number | undefined
  /** Where the page before ended. */
  after?: readonly [number, string] | undefined
  limit: number
}

/** A page of the audit record, the latest first; names are the members' of now. */
export function auditPageQuery({ action, subject, actor, from, to, after, limit }: AuditFilter): Query<AuditRow> {
  return query(
    `SELECT a.id, a.at, a.actor, w.name AS actorName, a.action, a.subject, s.name AS subjectName, a.detail
     FROM audit a LEFT JOIN member w ON w.org = a.org AND w.user = a.actor
       LEFT JOIN member s ON s.org = a.org AND s.user = a.subject
     WHERE a.org = ?1 AND (?2 IS NULL OR a.action = ?2) AND (?3 IS NULL OR a.subject = ?3) AND (?4 IS NULL OR a.actor = ?4)
       AND a.at >= ?5 AND a.at <= ?6 AND (?7 IS NULL OR (a.at, a.id) < (?7, ?8))
     ORDER BY a.at DESC, a.id DESC LIMIT ?9`,
    action ?? null,
    subject ?? null,
    actor ?? null,
    from ?? 0,
    to ?? Number.MAX_SAFE_INTEGER,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  )
}
