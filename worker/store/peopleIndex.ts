import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams, selves } from './standing.ts'

/** What messages are matched with: the deals that a user may know of, and what of it changed after a revision. */

export interface IndexRow {
  deal: string
  name: string
  addresses: string
  links: string
  outcome: string | null
  mine: number
  ownerName: string
  changed: number
}

const self = 'JOIN member s ON s.org = d.org AND s.user = ?2'
/** Deals on which the user may act: the own, and those of somebody for whom the user stands in. */
const mine = `(d.owner IN (${selves('?2', '?3')}) OR EXISTS (SELECT 1 FROM deal_member x
  WHERE x.org = d.org AND x.user IN (${selves('?2', '?3')}) AND x.deal = d.id AND (x.until IS NULL OR x.until > ?3)))`
const known = `(s.role = 'admin' OR s.team = d.team OR ${mine} OR d.team IN (${ledTeams('?2', '?3')}))`

export const mostEntries = 50_000

export function indexQuery(caller: Caller, after: number, now: number): Query<IndexRow> {
  return query(
    `SELECT d.id AS deal, d.name, d.links, d.outcome, d.changed, coalesce(m.name, d.owner) AS ownerName,
       ${mine} AS mine,
       (SELECT json_group_array(address) FROM (SELECT p.address FROM deal_person p
        WHERE p.org = d.org AND p.deal = d.id AND p.address IS NOT NULL ORDER BY p.address)) AS addresses
     FROM deal d ${self} LEFT JOIN member m ON m.org = d.org AND m.user = d.owner
     WHERE d.org = ?1 AND d.revision > ?4 AND ${known} ORDER BY d.revision DESC LIMIT ${mostEntries}`,
    caller.kind === 'user' ? caller.user : '',
    now,
    after,
  )
}

/** Deals that the user knew of and may not any more. */
export function goneQuery(caller: Caller, after: number, now: number): Query<{ deal: string }> {
  return query(
    `SELECT DISTINCT d.id AS deal FROM deal_gone g JOIN deal d ON d.org = g.org AND d.id = g.deal ${self}
     WHERE g.org = ?1 AND g.revision > ?4 AND g.audience IN ('user:' || s.user, 'team:' || s.team) AND NOT ${known}`,
    caller.kind === 'user' ? caller.user : '',
    now,
    after,
  )
}

export function revisionQuery(): Query<{ revision: number }> {
  return query('SELECT revision FROM organisation WHERE org = ?1')
}
