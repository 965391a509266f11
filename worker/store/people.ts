import type { OrganisationRole } from '#shared/api/session.ts'
import type { Language } from '#shared/process/text.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { goneQueries, revisionQuery } from './related.ts'
import { ledTeams } from './standing.ts'

export interface MemberRow {
  user: string
  name: string
  role: OrganisationRole
  team: string
  teamName: string
  active: number
  email: string
  language: Language
  joined: number
  gone: number | null
  /** The caller may see all of it, and not only what colleagues see. */
  whole: number
}

const columns =
  'm.user, m.name, m.role, m.team, t.name AS teamName, m.active, m.email, m.language, m.joined, m.gone FROM member m JOIN team t ON t.org = m.org AND t.id = m.team'

export interface MemberFilter {
  team?: string | undefined
  inactive: boolean
  /** Where the page before ended: name and user. */
  after?: [string, string] | undefined
  limit: number
}

/** A page of those whom the caller may see, by name. */
export function membersQuery(caller: Caller, filter: MemberFilter, now: number): Query<MemberRow> {
  const everybody = `(?4 OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor')))`
  const led = `m.team IN (${ledTeams('?2', '?3')})`
  return query(
    `SELECT (${everybody} OR m.user = ?2 OR ${led}) AS whole, ${columns}
     WHERE m.org = ?1 AND (${everybody} OR ${led} OR m.team = (SELECT team FROM member WHERE org = ?1 AND user = ?2))
       AND (?5 IS NULL OR m.team = ?5) AND (?6 OR m.active = 1) AND (?7 IS NULL OR (m.name, m.user) > (?7, ?8))
     ORDER BY m.name, m.user LIMIT ?9`,
    caller.kind === 'user' ? caller.user : '',
    now,
    caller.kind === 'key' ? 1 : 0,
    filter.team ?? null,
    filter.inactive ? 1 : 0,
    filter.after?.[0] ?? null,
    filter.after?.[1] ?? null,
    filter.limit,
  )
}

export interface TargetRow extends Omit<MemberRow, 'whole'> {
  /** How many others are active admins. */
  otherAdmins: number
}

export function targetQuery(user: string): Query<TargetRow> {
  return query(
    `SELECT (SELECT count(*) FROM member a WHERE a.org = ?1 AND a.role = 'admin' AND a.active = 1 AND a.user <> ?2) AS otherAdmins,
       ${columns} WHERE m.org = ?1 AND m.user = ?2`,
    user,
  )
}

/**
 * Fails the batch when the caller's rights are gone by now: put out, of another role, or of an organisation that moved away. A
 * key fails, unless the operation is open to keys too and says so by the moment `keysAt`: then only one revoked or run out does.
 */
export function stillQuery(caller: Caller, roles: readonly OrganisationRole[], keysAt?: number): Query {
  const isKey = caller.kind === 'key' && keysAt !== undefined
  const who = isKey
    ? 'SELECT 1 FROM api_key WHERE org = ?1 AND hash = ?2 AND revoked IS NULL AND (expires IS NULL OR expires > ?3)'
    : 'SELECT 1 FROM member WHERE org = ?1 AND user = ?2 AND active = 1 AND role IN (SELECT value FROM json_each(?3))'
  return query(
    `INSERT INTO guard (k) SELECT 1
     WHERE NOT EXISTS (${who}) OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
    caller.kind === 'user' ? caller.user : isKey ? caller.hash : '',
    isKey ? keysAt : JSON.stringify(roles),
  )
}

export interface NewStanding {
  role: OrganisationRole
  team: string
  active: boolean
  name: string
  language: Language
}

/**
 * Changes a member who is still as read, into a team that is still there, and not if nobody were left to administer.
 * `gone` keeps the moment of going; a member who comes back has none.
 */
export function changeMemberQueries(read: TargetRow, to: NewStanding, now: number): Query[] {
  return [
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM team WHERE org = ?1 AND id = ?6)
         OR NOT EXISTS (SELECT 1 FROM member WHERE org = ?1 AND user = ?2 AND role = ?3 AND team = ?4 AND active = ?5)`,
      read.user,
      read.role,
      read.team,
      read.active,
      to.team,
    ),
    query(
      'UPDATE member SET role = ?3, team = ?4, active = ?5, name = ?6, language = ?7, gone = ?8 WHERE org = ?1 AND user = ?2',
      read.user,
      to.role,
      to.team,
      to.active ? 1 : 0,
      to.name,
      to.language,
      to.active ? null : (read.gone ?? now),
    ),
    ...(read.role === to.role && read.team === to.team ? [] : indexAnew(read.user)),
    query(
      `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM member WHERE org = ?1 AND role = 'admin' AND active = 1)`,
    ),
  ]
}

/** The member's people index is told anew: deals that were there before may be seen from now on, and others no more. */
function indexAnew(user: string): Query[] {
  return [revisionQuery(), ...goneQueries('', [`user:${user}`])]
}

export function changeSelfQuery(user: string, to: { name: string; language: Language }): Query {
  return query('UPDATE member SET name = ?3, language = ?4 WHERE org = ?1 AND user = ?2', user, to.name, to.language)
}

/** The name of the organisation, as long as it lives here. */
export function organisationNameQuery(): Query<{ name: string }> {
  return query(
    `SELECT o.name FROM placement p JOIN organisation o ON o.org = p.org WHERE p.org = ?1 AND p.state = 'here'`,
  )
}
