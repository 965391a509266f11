import * as z from 'zod'
import { Id } from '../process/id.ts'
import { operation } from './operation.ts'
import { Address } from './people.ts'

export const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a domain such as example.com')

/** For how long what is kept; without a number, for ever. */
export const Retention = z.strictObject({
  /** Names and addresses in deals that were closed so many months ago are erased. */
  closedDealsPersonalMonths: z.int().min(1).max(120).optional(),
  auditMonths: z.int().min(12).max(240).optional(),
  siteHealthDays: z.int().min(1).max(3650).optional(),
  /** Name and e-mail of members who left so many months ago are forgotten. */
  formerMembersMonths: z.int().min(1).max(120).optional(),
})
export type Retention = z.infer<typeof Retention>

export const OrganisationView = z.strictObject({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  domains: z.array(z.string()),
  mailboxes: z.array(z.string()),
  /** Whose sign-in asks for a second factor: of managers, admins and auditors, or of all. */
  secondFactor: z.enum(['nobody', 'managers', 'all']),
  retention: Retention,
  counts: z.strictObject({ members: z.int(), teams: z.int() }),
})
export type OrganisationView = z.infer<typeof OrganisationView>

export const getOrganisation = operation({
  method: 'GET',
  path: '/api/v1/organisation',
  summary: 'The organisation: what counts as its own side, whose sign-in asks for more, for how long what is kept',
  access: 'admin',
  answer: OrganisationView,
})

/** The time zone is not among it: every day of every figure stands on it. */
export const changeOrganisation = operation({
  method: 'PUT',
  path: '/api/v1/organisation',
  summary: 'Change what is said of the organisation',
  access: 'admin',
  body: z
    .strictObject({
      name: z.string().trim().min(1).max(120).optional(),
      domains: z.array(Domain).max(200).optional(),
      mailboxes: z.array(Address).max(500).optional(),
      secondFactor: z.enum(['managers', 'all']).optional(),
      retention: Retention.optional(),
    })
    .refine((change) => Object.values(change).some((value) => value !== undefined), 'at least one thing to change'),
  answer: OrganisationView,
})
