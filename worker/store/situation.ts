import type { OrganisationRole } from '#shared/api/session.ts'
import { type Query, query } from './query.ts'

/** What a decision on a deal is made from, read in one trip. */

const list = (values: readonly string[]) => JSON.stringify(values)

export interface HeadRow {
  seq: number
  hash: string
  asOf: number
  team: string
  changed: number
  state: string
  vector: string
  flow: string
}

export function headQuery(deal: string): Query<HeadRow> {
  return query(
    'SELECT seq, hash, as_of AS asOf, team, changed, state, vector, flow FROM deal WHERE org = ?1 AND id = ?2',
    deal,
  )
}

export interface CommandRow {
  id: string
  deal: string
  body: string
  actor: string
  created: number
  first: number | null
  last: number | null
  refusal: string | null
  /** What it was told of the message that was there already, as JSON; `last` is the sequence number of then. */
  already: string | null
  other: string | null
}

export function commandsQuery(ids: readonly string[]): Query<CommandRow> {
  return query(
    `SELECT id, deal, body, actor, created, first, last, refusal, already, other FROM command
     WHERE org = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    list(ids),
  )
}

export interface EventOfCommand {
  deal: string
  body: string
}

/** The events that an earlier command added, on its own deal and on the other one of a command on two. */
export function eventsOfCommandQuery(id: string): Query<EventOfCommand> {
  return query(
    `SELECT e.deal, e.seq, e.body FROM command c
       JOIN event e ON e.org = c.org AND e.deal = c.deal AND e.seq BETWEEN c.first AND c.last WHERE c.org = ?1 AND c.id = ?2
     UNION ALL SELECT e.deal, e.seq, e.body FROM command c
       JOIN event e ON e.org = c.org AND e.deal = c.other AND e.seq BETWEEN c.other_first AND c.other_last
       WHERE c.org = ?1 AND c.id = ?2
     ORDER BY 1, 2`,
    id,
  )
}

export interface NamedRow {
  user: string
  role: OrganisationRole
  team: string
  calendar: string
}

/** Active members that a command names, with their teams' calendars. */
export function namedQuery(users: readonly string[]): Query<NamedRow> {
  return query(
    `SELECT m.user, m.role, m.team, t.calendar FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
     WHERE m.org = ?1 AND m.active = 1 AND m.user IN (SELECT value FROM json_each(?2))`,
    list(users),
  )
}

/** The organisation's managers and admins: who may rule. Found by their own index (hence `+`), not among all members. */
export function rulersQuery(): Query<Pick<NamedRow, 'user' | 'role' | 'team'>> {
  return query(
    `SELECT user, role, team FROM member WHERE org = ?1 AND active = 1 AND role IN ('manager', 'admin') ORDER BY +user LIMIT 500`,
  )
}

export interface LineRow {
  team: string
  /** The teams above it and itself, from the top: `/company/sales/`. */
  path: string
}

/** Where a deal's team and those of users stand among the organisation's teams. */
export function linesQuery(deal: string, users: readonly string[]): Query<LineRow> {
  return query(
    `SELECT id AS team, path FROM team WHERE org = ?1 AND id IN (SELECT team FROM deal WHERE org = ?1 AND id = ?2
       UNION ALL SELECT m.team FROM json_each(?3) j CROSS JOIN member m WHERE m.org = ?1 AND m.user = j.value)`,
    deal,
    list(users),
  )
}

/** Where every team stands. */
export function allLinesQuery(): Query<LineRow> {
  return query('SELECT id AS team, path FROM team WHERE org = ?1')
}

export interface AcknowledgedRow {
  user: string
  manual: string
  at: number
}

/** Who of these users, and of a deal's owner and members, read the deal's version, or one of these by hash or by key. */
export function acknowledgedQuery(
  deal: string,
  users: readonly string[],
  manuals: { hashes: readonly string[]; keys: readonly string[] },
): Query<AcknowledgedRow> {
  return query(
    `SELECT user, manual, at FROM acknowledgement WHERE org = ?1
       AND manual IN (SELECT manual FROM deal WHERE org = ?1 AND id = ?2 UNION SELECT value FROM json_each(?4)
         UNION SELECT hash FROM in_force WHERE org = ?1 AND key IN (SELECT value FROM json_each(?5)))
       AND user IN (SELECT value FROM json_each(?3) UNION SELECT owner FROM deal WHERE org = ?1 AND id = ?2
         UNION SELECT user FROM deal_member WHERE org = ?1 AND deal = ?2)`,
    deal,
    list(users),
    list(manuals.hashes),
    list(manuals.keys),
  )
}

export interface VersionRow {
  key: string
  hash: string
  since: number
}

export function versionsQuery(keys: readonly string[]): Query<VersionRow> {
  return query(
    `SELECT key, hash, since FROM in_force WHERE org = ?1 AND key IN (SELECT value FROM json_each(?2)) ORDER BY since`,
    list(keys),
  )
}

export interface MessageRow {
  kind: 'k1' | 'k2' | 'k3'
  key: string
  activity: string
  command: string
  account: string | null
  by: string
  /** The other mailboxes in which the message was seen, as a JSON list. */
  witnesses: string
}

/** Every key of the activities of a deal that share a message key with these. */
export function messagesQuery(deal: string, keys: readonly string[]): Query<MessageRow> {
  return query(
    `SELECT m.kind, m.key, m.activity, m.command, m.account, m.by,
       (SELECT json_group_array(w.account) FROM witness w WHERE w.org = m.org AND w.deal = m.deal AND w.activity = m.activity) AS witnesses
     FROM message m WHERE m.org = ?1 AND m.deal = ?2 AND m.activity IN
       (SELECT activity FROM message k WHERE k.org = ?1 AND k.deal = ?2 AND k.key IN (SELECT value FROM json_each(?3)))`,
    deal,
    list(keys),
  )
}
