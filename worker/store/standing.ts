import type { Scope } from '#shared/api/operation.ts'
import type { OrganisationRole, Site } from '#shared/api/session.ts'
import type { Language } from '#shared/process/text.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'

export interface Organisation {
  id: string
  name: string
  zone: string
  domains: string[]
  mailboxes: string[]
  sites: Site[]
}

export interface Member {
  kind: 'user'
  user: string
  name: string
  email: string
  role: OrganisationRole
  team: string
  teamName: string
  /** The teams that the member leads, as manager of them or of a team above, or in place of an absent one. */
  leads: string[]
  /** The absent members for whom this one stands in now. */
  standsInFor: string[]
  language: Language
}

export interface Integration {
  kind: 'key'
  id: string
  scopes: Scope[]
}

/** Who the caller is and what that gives, as the shard says at this moment. */
export interface Standing {
  organisation: Organisation
  who: Member | Integration
}

interface OrganisationRow {
  organisation: string
  zone: string
  domains: string
  mailboxes: string
  sites: string
}
export type StandingRow = OrganisationRow &
  (
    | (Omit<Member, 'leads' | 'standsInFor'> & { leads: string; standsInFor: string })
    | { kind: 'key'; id: string; scopes: string }
  )

const organisation = `o.name AS organisation, o.zone, o.domains, o.mailboxes, o.sites
  FROM placement p JOIN organisation o ON o.org = p.org`

/** A user and those for whom the user stands in at a moment, as a SELECT; `who` and `now` are places of values. */
export function selves(who: string, now: string): string {
  return `SELECT ${who} UNION SELECT absent FROM delegation
    WHERE org = ?1 AND delegate = ${who} AND since <= ${now} AND until > ${now}`
}

/**
 * The teams that a user leads, as manager of them or of a team above, or in place of somebody absent who leads them: of an
 * admin all. A SELECT of ids. The few people are looked up first, each by key (`+` and CROSS JOIN hold the planner to it), so that
 * whoever leads nothing costs no look at the teams.
 */
export function ledTeams(who: string, now: string): string {
  return `SELECT b.id FROM member l CROSS JOIN team b ON b.org = l.org
      AND (l.role = 'manager' AND instr(b.path, '/' || l.team || '/') > 0 OR l.role = 'admin' AND l.user <> ${who})
    WHERE l.org = ?1 AND +l.role IN ('manager', 'admin') AND l.active = 1 AND l.user IN (${selves(who, now)})`
}

/** No row: nobody, not active, revoked, run out, or an organisation that does not live here; `restoring`, nor is put back. */
export function standingQuery(caller: Caller, now: number, restoring = false): Query<StandingRow> {
  const here = `p.state ${restoring ? `IN ('here', 'restoring')` : `= 'here'`}`
  if (caller.kind === 'user')
    return query(
      `SELECT 'user' AS kind, m.user, m.name, m.email, m.role, m.team, t.name AS teamName, m.language,
         (SELECT json_group_array(id) FROM (${ledTeams('?2', '?3')} ORDER BY 1)) AS leads,
         (SELECT json_group_array(absent) FROM delegation
          WHERE org = ?1 AND delegate = ?2 AND since <= ?3 AND until > ?3) AS standsInFor, ${organisation}
       JOIN member m ON m.org = p.org AND m.user = ?2 AND m.active = 1 JOIN team t ON t.org = m.org AND t.id = m.team
       WHERE p.org = ?1 AND ${here}`,
      caller.user,
      now,
    )
  return query(
    `SELECT 'key' AS kind, k.id, k.scopes, ${organisation}
     JOIN api_key k ON k.org = p.org AND k.hash = ?2 AND k.revoked IS NULL AND (k.expires IS NULL OR k.expires > ?3)
     WHERE p.org = ?1 AND ${here}`,
    caller.hash,
    now,
  )
}

export function standing(org: string, row: StandingRow | undefined): Standing | undefined {
  if (!row) return undefined
  const { organisation: name, zone, domains, mailboxes, sites, ...who } = row
  return {
    organisation: {
      id: org,
      name,
      zone,
      domains: JSON.parse(domains),
      mailboxes: JSON.parse(mailboxes),
      sites: JSON.parse(sites),
    },
    who:
      who.kind === 'user'
        ? { ...who, leads: JSON.parse(who.leads), standsInFor: JSON.parse(who.standsInFor) }
        : { kind: 'key', id: who.id, scopes: JSON.parse(who.scopes) },
  }
}
