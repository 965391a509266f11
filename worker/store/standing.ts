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
export type StandingRow = OrganisationRow & (Member | { kind: 'key'; id: string; scopes: string })

const organisation = `o.name AS organisation, o.zone, o.domains, o.mailboxes, o.sites
  FROM placement p JOIN organisation o ON o.org = p.org`

/** No row: nobody, not active, revoked, or an organisation that does not live here. */
export function standingQuery(caller: Caller): Query<StandingRow> {
  if (caller.kind === 'user')
    return query(
      `SELECT 'user' AS kind, m.user, m.name, m.email, m.role, m.team, t.name AS teamName, m.language, ${organisation}
       JOIN member m ON m.org = p.org AND m.user = ?2 AND m.active = 1 JOIN team t ON t.org = m.org AND t.id = m.team
       WHERE p.org = ?1 AND p.state = 'here'`,
      caller.user,
    )
  return query(
    `SELECT 'key' AS kind, k.id, k.scopes, ${organisation}
     JOIN api_key k ON k.org = p.org AND k.hash = ?2 AND k.revoked IS NULL
     WHERE p.org = ?1 AND p.state = 'here'`,
    caller.hash,
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
    who: who.kind === 'user' ? who : { kind: 'key', id: who.id, scopes: JSON.parse(who.scopes) },
  }
}
