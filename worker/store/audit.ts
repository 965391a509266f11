import { type Query, query } from './query.ts'

/** What is written down of what somebody did to the organisation itself, or looked at. Opaque ids only, never a name or an address. */
export interface AuditEntry {
  at: number
  /** A user, a key, or `system`. */
  actor: string
  action: string
  subject?: string | undefined
  detail?: object | undefined
}

/** Written in the same batch as what it tells of. */
export function auditQuery({ at, actor, action, subject = '', detail = {} }: AuditEntry): Query {
  return query(
    'INSERT INTO audit (org, id, at, actor, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    crypto.randomUUID(),
    at,
    actor,
    action,
    subject,
    JSON.stringify(detail),
  )
}
