import * as z from 'zod'
import { Id, Key, Moment } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'

/** An auditor reads what an admin reads, and changes nothing. */
export const OrganisationRole = z.enum(['rep', 'manager', 'admin', 'auditor'])
export type OrganisationRole = z.infer<typeof OrganisationRole>

/** A web application that the organisation works in, offered as a button at the first run. */
export const Site = z.strictObject({
  name: z.string(),
  origin: z.string(),
  adapter: z.string(),
  /** What the application calls a stage → the manual's stage that it is. */
  stages: z.record(z.string().min(1).max(80), z.strictObject({ manual: Key, stage: Key })).optional(),
})
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

export const takeOutboxKey = operation({
  method: 'POST',
  path: '/api/v1/session/outbox-key',
  summary:
    'The key under which an installation keeps what it could not send yet: the same for the same person there, for nobody else',
  access: 'rep',
  body: z.strictObject({ installation: Id }),
  /** Base64 of 256 bits. */
  answer: z.strictObject({ key: z.string() }),
})

/** A browser or extension in which the caller is signed in. */
export const SignedIn = z.strictObject({
  id: Id,
  created: Moment,
  /** When it was last heard of, within a day. */
  seen: Moment,
  /** How its browser names itself; empty when it does not. */
  agent: z.string(),
  current: z.boolean(),
})
export type SignedIn = z.infer<typeof SignedIn>

export const listSessions = operation({
  method: 'GET',
  path: '/api/v1/sessions',
  summary: 'Where the caller is signed in, the latest first',
  access: 'rep',
  answer: z.strictObject({ sessions: z.array(SignedIn) }),
})

export const endSession = operation({
  method: 'DELETE',
  path: '/api/v1/sessions/:session',
  summary: 'Sign out somewhere else; a token that was taken there lapses within 15 minutes',
  access: 'rep',
  params: z.strictObject({ session: Id }),
  answer: z.strictObject({ session: Id }),
})
