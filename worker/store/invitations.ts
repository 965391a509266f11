import type { OrganisationRole } from '#shared/api/session.ts'
import type { Language } from '#shared/process/text.ts'
import { type Query, query } from './query.ts'

/** Links by which somebody joins. A link's secret is known by its hash only; whoever joins gets the invitation's id. */
export interface NewInvitation {
  id: string
  hash: string
  email: string
  name: string
  role: OrganisationRole
  team: string
  language: Language
  by: string
  created: number
  expires: number
}

export interface InvitationRow extends Omit<NewInvitation, 'hash'> {
  accepted: number | null
  revoked: number | null
}

const columns = 'id, email, name, role, team, language, by, created, expires, accepted, revoked'

/** What a new invitation must fit: the team, and that nobody of this address is here already. */
export function invitingQuery(team: string, email: string): Query<{ team: number; member: number }> {
  return query(
    `SELECT EXISTS (SELECT 1 FROM team WHERE org = ?1 AND id = ?2) AS team,
       EXISTS (SELECT 1 FROM member WHERE org = ?1 AND email = ?3) AS member`,
    team,
    email,
  )
}

/** An earlier invitation to the same address ends. */
export function inviteQueries(one: NewInvitation): Query[] {
  return [
    query(
      'UPDATE invitation SET revoked = ?3 WHERE org = ?1 AND email = ?2 AND accepted IS NULL AND revoked IS NULL',
      one.email,
      one.created,
    ),
    query(`INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM team WHERE org = ?1 AND id = ?2)`, one.team),
    query(
      `INSERT INTO invitation (org, hash, id, email, name, role, team, language, by, created, expires)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
      one.hash,
      one.id,
      one.email,
      one.name,
      one.role,
      one.team,
      one.language,
      one.by,
      one.created,
      one.expires,
    ),
  ]
}

/** A page, the latest first. */
export function invitationsQuery(after: [number, string] | undefined, limit: number): Query<InvitationRow> {
  return query(
    `SELECT ${columns} FROM invitation
     WHERE org = ?1 AND (?2 IS NULL OR created < ?2 OR created = ?2 AND id > ?3) ORDER BY created DESC, id LIMIT ?4`,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  )
}

export function invitationQuery(id: string): Query<InvitationRow> {
  return query(`SELECT ${columns} FROM invitation WHERE org = ?1 AND id = ?2`, id)
}

export function revokeInvitationQuery(id: string, now: number): Query {
  return query(
    'UPDATE invitation SET revoked = ?3 WHERE org = ?1 AND id = ?2 AND accepted IS NULL AND revoked IS NULL',
    id,
    now,
  )
}

/** What a link leads to, with the name of the organisation, if that lives here. */
export function linkQuery(hash: string): Query<InvitationRow & { organisation: string }> {
  return query(
    `SELECT o.name AS organisation, ${columns
      .split(', ')
      .map((name) => `i.${name}`)
      .join(', ')}
     FROM placement p JOIN organisation o ON o.org = p.org JOIN invitation i ON i.org = p.org AND i.hash = ?2
     WHERE p.org = ?1 AND p.state = 'here'`,
    hash,
  )
}

/**
 * Lets an invited person in. May be done again as long as the account is not there: an acceptance that was cut short goes on.
 * Fails when the invitation was revoked or is over by now.
 */
export function joinQueries(hash: string, one: InvitationRow, name: string, now: number): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM invitation i JOIN team t ON t.org = i.org AND t.id = i.team
         WHERE i.org = ?1 AND i.hash = ?2 AND i.revoked IS NULL AND i.expires > ?3)`,
      hash,
      now,
    ),
    query('UPDATE invitation SET accepted = coalesce(accepted, ?3) WHERE org = ?1 AND hash = ?2', hash, now),
    query(
      `INSERT INTO member (org, user, role, team, name, email, language, joined) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
       ON CONFLICT (org, user) DO NOTHING`,
      one.id,
      one.role,
      one.team,
      name,
      one.email,
      one.language,
      now,
    ),
  ]
}
