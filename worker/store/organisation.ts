import type { OrganisationRole, Site } from '#shared/api/session.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import type { Language } from '#shared/process/text.ts'
import { type Query, query } from './query.ts'

/** Whose sign-in asks for a second factor; `nobody` only where an organisation is founded to try things out. */
export type SecondFactor = 'nobody' | 'managers' | 'all'

export interface NewOrganisation {
  name: string
  timeZone: string
  domains: string[]
  mailboxes: string[]
  sites: Site[]
  secondFactor?: SecondFactor
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

export function calendarQuery(hash: string, calendar: Calendar): Query {
  return query(
    'INSERT INTO calendar (org, hash, key, content) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING',
    hash,
    calendar.key,
    JSON.stringify(calendar),
  )
}

/** What a sign-in needs to know: the key for message keys, and whom the organisation asks for a second factor. */
export function signInQuery(): Query<{ key: string; secondFactor: SecondFactor }> {
  return query('SELECT message_key AS key, second_factor AS secondFactor FROM organisation WHERE org = ?1')
}

export interface OrganisationRow {
  name: string
  zone: string
  domains: string
  mailboxes: string
  secondFactor: SecondFactor
  retention: string
  members: number
  teams: number
}

export function organisationQuery(): Query<OrganisationRow> {
  return query(
    `SELECT name, zone, domains, mailboxes, second_factor AS secondFactor, retention,
       (SELECT count(*) FROM member m WHERE m.org = ?1 AND m.active = 1) AS members,
       (SELECT count(*) FROM team t WHERE t.org = ?1) AS teams
     FROM organisation WHERE org = ?1`,
  )
}

/** Changes an organisation of which only that is given which changes. */
export function changeOrganisationQuery(to: {
  name?: string | undefined
  domains?: string[] | undefined
  mailboxes?: string[] | undefined
  secondFactor?: SecondFactor | undefined
  retention?: object | undefined
}): Query {
  const json = (value: object | undefined) => (value === undefined ? null : JSON.stringify(value))
  return query(
    `UPDATE organisation SET name = coalesce(?2, name), domains = coalesce(?3, domains), mailboxes = coalesce(?4, mailboxes),
       second_factor = coalesce(?5, second_factor), retention = coalesce(?6, retention) WHERE org = ?1`,
    to.name ?? null,
    json(to.domains),
    json(to.mailboxes),
    to.secondFactor ?? null,
    json(to.retention),
  )
}

export function foundedQuery(): Query<{ org: string }> {
  return query('SELECT org FROM organisation WHERE org = ?1')
}
