import type { OrganisationRole, Site } from '#shared/api/session.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import type { Language } from '#shared/process/text.ts'
import { type Query, query } from './query.ts'

export interface NewOrganisation {
  name: string
  timeZone: string
  domains: string[]
  mailboxes: string[]
  sites: Site[]
  /** Whose sign-in asks for a second factor; `nobody` only where an organisation is founded to try things out. */
  secondFactor?: 'nobody' | 'managers' | 'all'
}

/** An organisation without people, living here from now on. `messageKey` is base64. */
export function foundQueries(organisation: NewOrganisation, messageKey: string): Query[] {
  const { name, timeZone, domains, mailboxes, sites, secondFactor = 'managers' } = organisation
  return [
    query(
      `INSERT INTO organisation (org, name, zone, domains, mailboxes, sites, message_key, second_factor) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
      name,
      timeZone,
      JSON.stringify(domains),
      JSON.stringify(mailboxes),
      JSON.stringify(sites),
      messageKey,
      secondFactor,
    ),
    query(`INSERT INTO placement (org, state) VALUES (?1, 'here')`),
  ]
}

/** `calendar` is a content hash. */
export function teamQuery(team: { id: string; name: string; calendar: string; above?: string | undefined }): Query {
  return query(
    `INSERT INTO team (org, id, name, calendar, path) VALUES (?1, ?2, ?3, ?4,
       coalesce((SELECT path FROM team WHERE org = ?1 AND id = ?5), '/') || ?2 || '/')`,
    team.id,
    team.name,
    team.calendar,
    team.above ?? null,
  )
}

export interface NewMember {
  id: string
  name: string
  email: string
  role: OrganisationRole
  team: string
  language: Language
}

export function memberQuery(member: NewMember): Query {
  return query(
    'INSERT INTO member (org, user, role, team, name, email, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    member.id,
    member.role,
    member.team,
    member.name,
    member.email,
    member.language,
  )
}

export function apiKeyQuery(key: { id: string; hash: string; name: string; scopes: string[]; created: number }): Query {
  return query(
    'INSERT INTO api_key (org, hash, id, name, scopes, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
    key.hash,
    key.id,
    key.name,
    JSON.stringify(key.scopes),
    key.created,
  )
}

export function calendarQuery(hash: string, calendar: Calendar): Query {
  return query(
    'INSERT INTO calendar (org, hash, key, content) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING',
    hash,
    calendar.key,
    JSON.stringify(calendar),
  )
}

export function messageKeyQuery(): Query<{ key: string }> {
  return query('SELECT message_key AS key FROM organisation WHERE org = ?1')
}

export function foundedQuery(): Query<{ org: string }> {
  return query('SELECT org FROM organisation WHERE org = ?1')
}
