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

/** The user's own standing changed after the revision: what one may know of is another, and what changed of it does not tell. */
const anew = `EXISTS (SELECT 1 FROM deal_gone r WHERE r.org = ?1 AND r.audience = 'user:' || ?2 AND r.deal = '' AND r.revision > ?4)`

export const mostEntries = 50_000

export function indexQuery(caller: Caller, after: number, now: number): Query<IndexRow> {
  return query(
    `SELECT d.id AS deal, d.name, d.links, d.outcome, d.changed, coalesce(m.name, d.owner) AS ownerName,
       ${mine} AS mine,
       (SELECT json_group_array(address) FROM (SELECT p.address FROM deal_person p
        WHERE p.org = d.org AND p.deal = d.id AND p.address IS NOT NULL ORDER BY p.address)) AS addresses
     FROM deal d ${self} LEFT JOIN member m ON m.org = d.org AND m.user = d.owner
     WHERE d.org = ?1 AND d.revision > CASE WHEN ${anew} THEN 0 ELSE ?4 END AND ${known} ORDER BY d.revision DESC LIMIT ${mostEntries}`,
    caller.kind === 'user' ? caller.user : '',
    now,
    after,
  )
}

/** Whether all of the index has to be told again. */
export function anewQuery(caller: Caller, after: number): Query<{ whole: number }> {
  const user = caller.kind === 'user' ? caller.user : ''
  return query(`SELECT ?4 = 0 OR ${anew} AS whole WHERE ?3 IS NULL`, user, null, after)
}

/** Deals that the user knew of and may not any more, by the own name, as one of a team, or as who leads or stands in. */
export function goneQuery(caller: Caller, after: number, now: number): Query<{ deal: string }> {
  return query(
    `WITH self (user) AS (${selves('?2', '?3')}), audience (name) AS (
       SELECT 'user:' || user FROM self UNION SELECT 'team:' || team FROM member WHERE org = ?1 AND user = ?2
       UNION SELECT 'team:' || id FROM (${ledTeams('?2', '?3')}))
     SELECT DISTINCT d.id AS deal FROM audience a CROSS JOIN deal_gone g ON g.org = ?1 AND g.audience = a.name AND g.revision > ?4
       JOIN deal d ON d.org = g.org AND d.id = g.deal ${self} WHERE NOT ${known}`,
    caller.kind === 'user' ? caller.user : '',
    now,
    after,
  )
}

export function revisionQuery(): Query<{ revision: number }> {
  return query('SELECT revision FROM organisation WHERE org = ?1')
}
