import * as z from 'zod'
import { Id } from '../process/id.ts'
import { operation } from './operation.ts'
import { Retention } from './organisation.ts'
import { Address } from './people.ts'

/** How much of what goes, by the organisation's rule on keeping. */
export const RetentionCounts = z.strictObject({
  /** Closed deals whose persons' texts are erased, and how many texts. */
  deals: z.int(),
  texts: z.int(),
  audit: z.int(),
  siteHealth: z.int(),
  scriptUse: z.int(),
  /** Answered alerts whose words are forgotten. */
  alertWords: z.int(),
  formerMembers: z.int(),
  /** Words on steps, of deals that were closed so long ago. */
  notes: z.int(),
  /** Invitations of those who left, and those that nobody followed. */
  invitations: z.int(),
})
export type RetentionCounts = z.infer<typeof RetentionCounts>

const { closedDealsPersonalMonths, auditMonths, siteHealthDays, formerMembersMonths } = Retention.shape

export const previewRetention = operation({
  method: 'GET',
  path: '/api/v1/retention/preview',
  summary: 'How much of what would go tonight: by the rule that is asked about, else by the one that holds',
  access: 'admin',
  /** A rule to look at before it holds. */
  query: z.strictObject({
    closedDealsPersonalMonths: z.coerce.number().pipe(closedDealsPersonalMonths.unwrap()).optional(),
    auditMonths: z.coerce.number().pipe(auditMonths.unwrap()).optional(),
    siteHealthDays: z.coerce.number().pipe(siteHealthDays.unwrap()).optional(),
    formerMembersMonths: z.coerce.number().pipe(formerMembersMonths.unwrap()).optional(),
  }),
  answer: RetentionCounts,
})

export const erasePerson = operation({
  method: 'POST',
  path: '/api/v1/people/erase',
  summary: "Erase a person at a customer, known by address, from every deal; the deals' chains still verify",
  access: 'admin',
  body: z.strictObject({ address: Address }),
  answer: z.strictObject({
    /** Deals that named the person, and texts that were erased just now. */
    deals: z.int(),
    texts: z.int(),
    /** False: there is more than one request does; ask again. */
    done: z.boolean(),
    /** What the audit record calls the person: it holds no address. */
    subject: Id,
  }),
})
