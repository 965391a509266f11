import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** Who did what to the organisation itself, who looked at whose figures, and each night's root. */
export const AuditEntry = z.strictObject({
  id: Id,
  at: Moment,
  actor: z.string(),
  /** The actor's name, of a member. */
  actorName: z.string().optional(),
  action: z.string(),
  subject: z.string(),
  /** The subject's name, of a member. */
  subjectName: z.string().optional(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const listAudit = operation({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'What was done to the organisation itself, the latest first, a page at a time',
  access: 'admin',
  scope: 'export',
  query: z.strictObject({
    action: z.string().max(80).optional(),
    subject: z.string().max(200).optional(),
    actor: z.string().max(64).optional(),
    from: z.coerce.number().int().min(0).optional(),
    to: z.coerce.number().int().min(0).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ entries: z.array(AuditEntry), next: z.string().optional() }),
})
