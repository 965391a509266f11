import { type Query, query } from './query.ts'

/** What has been kept for as long as the organisation's rule says. Moments are milliseconds, days such as 2026-11-22. */

export interface Until {
  deals: number | undefined
  audit: number | undefined
  health: string | undefined
  members: number | undefined
}

const closedBefore = `d.outcome IS NOT NULL AND d.state->>'$.closed.at' < ?2
  AND EXISTS (SELECT 1 FROM personal p WHERE p.org = d.org AND p.deal = d.id)`

/** Deals that were closed before a moment and still hold texts. */
export function closedDealsQuery(before: number, limit: number): Query<{ deal: string }> {
  return query(
    `SELECT d.id AS deal FROM deal d WHERE d.org = ?1 AND ${closedBefore} ORDER BY d.id LIMIT ?3`,
    before,
    limit,
  )
}

/** The texts that a deal still holds. */
export function textsQuery(deal: string, limit: number): Query<{ event: string; field: string }> {
  return query(
    'SELECT event, field FROM personal WHERE org = ?1 AND deal = ?2 ORDER BY event, field LIMIT ?3',
    deal,
    limit,
  )
}

const oldAudit = `org = ?1 AND at < ?2 AND action <> 'root'`
const oldWords = 'org = ?1 AND answered < ?2 AND word IS NOT NULL'
/** Words on deals whose own texts are over: they can name whom the deal named. */
const ofOldDeals = `deal IN (SELECT d.id FROM deal d WHERE d.org = ?1 AND d.outcome IS NOT NULL AND d.state->>'$.closed.at' < ?2)`
const oldDealWords = `org = ?1 AND word IS NOT NULL AND ${ofOldDeals}`
const oldNotes = `org = ?1 AND ${ofOldDeals}`
const oldMembers = `org = ?1 AND active = 0 AND gone < ?2 AND email <> ''`
/** Of those who left, and links that nobody followed. */
const oldInvitations = `org = ?1 AND (accepted IS NULL AND expires < ?2
  OR id IN (SELECT user FROM member WHERE org = ?1 AND active = 0 AND gone < ?2))`
const never = 0
const noDay = ''

/** How much of what would go. */
export function dueQueries({ deals, audit, health, members }: Until) {
  return [
    query<{ n: number; texts: number }>(
      `SELECT count(*) AS n, coalesce(sum((SELECT count(*) FROM personal p WHERE p.org = d.org AND p.deal = d.id)), 0) AS texts
       FROM deal d WHERE d.org = ?1 AND ${closedBefore}`,
      deals ?? never,
    ),
    query<{ n: number }>(`SELECT count(*) AS n FROM audit WHERE ${oldAudit}`, audit ?? never),
    query<{ n: number }>('SELECT count(*) AS n FROM site_health WHERE org = ?1 AND day < ?2', health ?? noDay),
    query<{ n: number }>('SELECT count(*) AS n FROM script_use WHERE org = ?1 AND day < ?2', health ?? noDay),
    query<{ n: number }>(
      `SELECT count(*) AS n FROM alert WHERE ${oldWords} OR ${oldDealWords.replaceAll('?2', '?3')}`,
      audit ?? never,
      deals ?? never,
    ),
    query<{ n: number }>(`SELECT count(*) AS n FROM member WHERE ${oldMembers}`, members ?? never),
    query<{ n: number }>(`SELECT count(*) AS n FROM step_note WHERE ${oldNotes}`, deals ?? never),
    query<{ n: number }>(`SELECT count(*) AS n FROM invitation WHERE ${oldInvitations}`, members ?? never),
  ] as const
}

/** Nightly roots stay: they hold nobody's name, and prove what was. */
export function forgetQueries({ deals, audit, health, members }: Until): Query[] {
  return [
    ...(deals === undefined
      ? []
      : [
          query(`UPDATE alert SET word = NULL WHERE ${oldDealWords}`, deals),
          query(`DELETE FROM step_note WHERE ${oldNotes}`, deals),
        ]),
    ...(audit === undefined
      ? []
      : [
          query(`DELETE FROM audit WHERE ${oldAudit}`, audit),
          query(`UPDATE alert SET word = NULL WHERE ${oldWords}`, audit),
        ]),
    ...(health === undefined
      ? []
      : [
          query('DELETE FROM site_health WHERE org = ?1 AND day < ?2', health),
          query('DELETE FROM script_use WHERE org = ?1 AND day < ?2', health),
        ]),
    ...(members === undefined
      ? []
      : [
          query(`UPDATE member SET name = 'former member', email = '' WHERE ${oldMembers}`, members),
          query(`DELETE FROM invitation WHERE ${oldInvitations}`, members),
        ]),
  ]
}

export function formerMembersQuery(before: number): Query<{ user: string }> {
  return query(`SELECT user FROM member WHERE ${oldMembers}`, before)
}

/** Takes accounts of those who left out of the directory: with them go sessions and second factors. */
export async function closeAccounts(directory: D1Database, org: string, users: readonly string[]): Promise<void> {
  await directory
    .prepare(
      `DELETE FROM user WHERE id IN (SELECT a.user_id FROM affiliation a WHERE a.org = ?1
         AND a.user_id IN (SELECT value FROM json_each(?2)))`,
    )
    .bind(org, JSON.stringify(users))
    .run()
}

export interface KeepingRow {
  org: string
  zone: string
  retention: string
}

/** Organisations with a rule on keeping whose turn was not yet on this day, of whatever lives on this shard. */
export async function keepingRows(shard: D1Database, day: string, limit: number): Promise<KeepingRow[]> {
  const { results } = await shard
    .prepare(
      `SELECT o.org, o.zone, o.retention FROM organisation o JOIN placement p ON p.org = o.org AND p.state = 'here'
       LEFT JOIN beat b ON b.name = 'retention/' || o.org
       WHERE o.retention <> '{}' AND (b.detail IS NULL OR b.detail <> ?1) ORDER BY coalesce(b.at, 0), o.org LIMIT ?2`,
    )
    .bind(day, limit)
    .all<KeepingRow>()
  return results
}

/** The organisation's turn was on this day. */
export function turnQuery(day: string, now: number): Query {
  return query(
    `INSERT INTO beat (name, at, detail) VALUES ('retention/' || ?1, ?2, ?3)
     ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
    now,
    day,
  )
}

export function retentionQuery(): Query<{ retention: string }> {
  return query('SELECT retention FROM organisation WHERE org = ?1')
}

export interface NamedText {
  deal: string
  event: string
  field: string
}

/** Every text that still says who a person of this address is, in whatever deal named it, now or once. */
export function textsOfAddressQuery(address: string, limit: number): Query<NamedText> {
  return query(
    `WITH named AS (
       SELECT e.deal, e.body->>'$.happening.person' AS person FROM personal p
         JOIN event e ON e.org = p.org AND e.deal = p.deal AND e.id = p.event
       WHERE p.org = ?1 AND p.field = 'address' AND p.value = ?2
       UNION SELECT deal, person FROM deal_person WHERE org = ?1 AND address = ?2)
     SELECT p.deal, p.event, p.field FROM named n
       JOIN event e ON e.org = ?1 AND e.deal = n.deal AND e.body->>'$.happening.person' = n.person
       JOIN personal p ON p.org = e.org AND p.deal = e.deal AND p.event = e.id
     ORDER BY p.deal, p.field = 'address', p.event LIMIT ?3`,
    address,
    limit,
  )
}
