import { type Query, query } from './query.ts'

/** All that is held on one person. */

export interface MemberFacts {
  user: string
  name: string
  email: string
  role: string
  team: string
  active: number
  language: string
  joined: number
  gone: number | null
}

export function memberFactsQuery(user: string): Query<MemberFacts> {
  return query(
    'SELECT user, name, email, role, team, active, language, joined, gone FROM member WHERE org = ?1 AND user = ?2',
    user,
  )
}

/** A thing with the moment of its beginning; `what` and `value` are as the tables have them. */
export interface HeldRow {
  section: string
  deal: string
  at: number
  what: string
  value: string
}

/** Absences, versions read, deals owned or joined. */
export function memberHoldingsQuery(user: string): Query<HeldRow> {
  return query(
    `SELECT 'absence' AS section, '' AS deal, since AS at, CASE WHEN absent = ?2 THEN 'absent' ELSE 'delegate' END AS what,
         CASE WHEN absent = ?2 THEN delegate ELSE absent END AS value FROM delegation WHERE org = ?1 AND ?2 IN (absent, delegate)
     UNION ALL SELECT 'acknowledgement', '', at, 'manual', manual FROM acknowledgement WHERE org = ?1 AND user = ?2
     UNION ALL SELECT 'deal', id, opened, 'owner', name FROM deal WHERE org = ?1 AND owner = ?2
     UNION ALL SELECT 'deal', x.deal, d.opened, 'member', d.name FROM deal_member x JOIN deal d ON d.org = x.org AND d.id = x.deal
       WHERE x.org = ?1 AND x.user = ?2
     ORDER BY 1, 3, 2`,
    user,
  )
}

/** Invitations to the same address, alerts, figures by day. */
export function memberFiguresQuery(user: string): Query<HeldRow> {
  return query(
    `SELECT 'invitation' AS section, '' AS deal, i.created AS at, 'email' AS what, i.email AS value
       FROM invitation i JOIN member m ON m.org = i.org AND m.email = i.email WHERE m.org = ?1 AND m.user = ?2
     UNION ALL SELECT 'alert', coalesce(deal, ''), raised, subject, coalesce(word, '') FROM alert WHERE org = ?1 AND rep = ?2
     UNION ALL SELECT 'note', deal, at, step, text FROM step_note WHERE org = ?1 AND user = ?2
     UNION ALL SELECT 'figure', '', 0, period, 'weight ' || sum(weight) || ', credit ' || (sum(weight_credit) / 10000) FROM rollup
       WHERE org = ?1 AND grain = 'day' AND rep = ?2 GROUP BY period
     ORDER BY 1, 3, 4`,
    user,
  )
}

/** What a member did, and what was done about the member, in the audit record; who looked at the member's figures is in it. */
export function auditOfQuery(
  user: string,
  after: readonly [number, string],
  limit: number,
): Query<HeldRow & { id: string }> {
  return query(
    `SELECT 'audit' AS section, '' AS deal, at, action AS what, CASE WHEN actor = ?2 THEN 'by, ' || subject ELSE 'about, by ' || actor END AS value, id
     FROM audit WHERE org = ?1 AND ?2 IN (actor, subject) AND (at, id) > (?3, ?4) ORDER BY at, id LIMIT ?5`,
    user,
    after[0],
    after[1],
    limit,
  )
}

export interface ActRow extends HeldRow {
  seq: number
  mine: number
}

/** A stretch of the ledgers with what the member did in it: `mine` says which rows count, the last one where it ended. */
export function actsQuery(user: string, after: readonly [string, number], limit: number): Query<ActRow> {
  return query(
    `SELECT 'act' AS section, deal, body->>'$.at' AS at, body->>'$.happening.type' AS what,
       coalesce(body->>'$.happening.step', body->>'$.happening.kind', '') AS value, seq, body->>'$.actor.id' = ?2 AS mine
     FROM event WHERE org = ?1 AND (deal, seq) > (?3, ?4) ORDER BY deal, seq LIMIT ?5`,
    user,
    after[0],
    after[1],
    limit,
  )
}

/** The deals that name, or named, a person of this address, and the person's id there. */
export function namedInQuery(address: string): Query<{ deal: string; person: string; name: string }> {
  return query(
    `SELECT n.deal, n.person, d.name FROM (
       SELECT e.deal, e.body->>'$.happening.person' AS person FROM personal p
         JOIN event e ON e.org = p.org AND e.deal = p.deal AND e.id = p.event
       WHERE p.org = ?1 AND p.field = 'address' AND p.value = ?2
       UNION SELECT deal, person FROM deal_person WHERE org = ?1 AND address = ?2) n
     JOIN deal d ON d.org = ?1 AND d.id = n.deal ORDER BY n.deal, n.person`,
    address,
  )
}

/** What a deal holds on one of its persons: texts, messages, and events that name the person. */
export function personHoldingsQuery(deal: string, person: string): Query<HeldRow> {
  return query(
    `SELECT CASE e.body->>'$.happening.type' WHEN 'activity logged' THEN 'message' ELSE 'event' END AS section, e.deal,
       e.body->>'$.at' AS at, e.body->>'$.happening.type' AS what,
       coalesce(e.body->>'$.happening.kind' || ' ' || coalesce(e.body->>'$.happening.direction', ''), '') AS value
     FROM event e WHERE e.org = ?1 AND e.deal = ?2 AND (e.body->>'$.happening.person' = ?3
       OR EXISTS (SELECT 1 FROM json_each(e.body, '$.happening.persons') j WHERE j.value = ?3))
     UNION ALL SELECT 'text', p.deal, e.body->>'$.at', p.field, p.value FROM personal p
       JOIN event e ON e.org = p.org AND e.deal = p.deal AND e.id = p.event
     WHERE p.org = ?1 AND p.deal = ?2 AND (e.body->>'$.happening.person' = ?3
       OR EXISTS (SELECT 1 FROM json_each(e.body, '$.happening.persons') j WHERE j.value = ?3))
     UNION ALL SELECT 'person', deal, 0, 'name', coalesce(name, '') FROM deal_person WHERE org = ?1 AND deal = ?2 AND person = ?3
     UNION ALL SELECT 'person', deal, 0, 'address', coalesce(address, '') FROM deal_person
       WHERE org = ?1 AND deal = ?2 AND person = ?3
     ORDER BY 1, 3`,
    deal,
    person,
  )
}

/** When the account was made, and how many sessions it has now; what they are is nobody's to export. */
export async function accountFacts(
  directory: D1Database,
  org: string,
  user: string,
): Promise<{ created: number; sessions: number } | undefined> {
  const row = await directory
    .prepare(
      `SELECT u.created_at AS created, (SELECT count(*) FROM session s WHERE s.user_id = u.id) AS sessions
       FROM user u JOIN affiliation a ON a.user_id = u.id AND a.org = ?1 WHERE u.id = ?2`,
    )
    .bind(org, user)
    .first<{ created: number; sessions: number }>()
  return row ?? undefined
}
