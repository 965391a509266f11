import * as z from 'zod'
import { Id } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'

/** An auditor reads what an admin reads, and changes nothing. */
export const OrganisationRole = z.enum(['rep', 'manager', 'admin', 'auditor'])
export type OrganisationRole = z.infer<typeof OrganisationRole>

/** A web application that the organisation works in, offered as a button at the first run. */
export const Site = z.strictObject({ name: z.string(), origin: z.string(), adapter: z.string() })
export type Site = z.infer<typeof Site>

export const Session = z.strictObject({
  user: Id,
  name: z.string(),
  email: z.string(),
  organisation: z.strictObject({
    id: Id,
    name: z.string(),
    timeZone: z.string(),
    domains: z.array(z.string()),
    mailboxes: z.array(z.string()),
  }),
  role: OrganisationRole,
  team: z.strictObject({ id: Id, name: z.string() }),
  language: Language,
  sites: z.array(Site),
})
export type Session = z.infer<typeof Session>

export const TokenAnswer = z.strictObject({
  /** Signed, at most 15 minutes; identity, not rights. Sent as `Authorization: Bearer`. */
  token: z.string(),
  expires: z.int(),
  /** Base64 of the organisation's key for message keys (HMAC-SHA-256); given to sessions of people only. */
  messageKey: z.string(),
  session: Session,
})
export type TokenAnswer = z.infer<typeof TokenAnswer>

/** From the sign-in's session (cookie, or `Authorization: Bearer` with the session token) to the short-lived token. */
export const takeToken = operation({
  method: 'POST',
  path: '/api/v1/session/token',
  summary: 'Exchange a signed-in session for a token of at most 15 minutes',
  access: 'anyone',
  answer: TokenAnswer,
})

export const getSession = operation({
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who the caller is, with organisation, role and team as of now',
  access: 'rep',
  answer: Session,
})
