import { type Query, query } from './query.ts'
import type { HeadRow } from './situation.ts'

export interface PersonRow {
  person: string
  name: string | null
  address: string | null
}

export function personsQuery(deal: string): Query<PersonRow> {
  return query('SELECT person, name, address FROM deal_person WHERE org = ?1 AND deal = ?2 ORDER BY person', deal)
}

export interface NameRow {
  user: string
  name: string
}

/** The lists of a state in which users stand, and where in their entries. */
const lists = 'owners members moves doings activities breaches exceptions approvals contests acknowledged'
const places = ['user', 'by', 'asker', '$.by.id', '$.ruling.by']

/** Names of the users whom a deal's state mentions: as many rows as its lists have entries. */
export function namesInStateQuery(deal: string): Query<NameRow> {
  const listed = `l.key IN (${lists.split(' ').map((name) => `'${name}'`)})`
  return query(
    `SELECT DISTINCT m.user, m.name FROM deal d, json_each(d.state) l,
       json_each(CASE WHEN ${listed} THEN l.value ELSE '[]' END) e
       JOIN member m ON m.org = d.org AND m.user IN (${places.map((place) => `e.value->>'${place}'`)})
     WHERE d.org = ?1 AND d.id = ?2`,
    deal,
  )
}

/** Names of those who may rule on a deal's cases, who leads its team and admins, and of who stands in for them or for the owner. */
export function namesOfRulersQuery(deal: string, now: number): Query<NameRow> {
  return query(
    `WITH ruler (user, name) AS (
       SELECT m.user, m.name FROM deal d JOIN team t ON t.org = d.org AND t.id = d.team JOIN member m ON m.org = d.org AND m.active = 1
         AND (m.role = 'admin' OR m.role = 'manager' AND instr(t.path, '/' || m.team || '/') > 0)
       WHERE d.org = ?1 AND d.id = ?2 LIMIT 50),
     absent (user) AS (SELECT user FROM ruler UNION SELECT owner FROM deal WHERE org = ?1 AND id = ?2)
     SELECT user, name FROM ruler UNION
     SELECT s.user, s.name FROM absent a JOIN delegation g ON g.org = ?1 AND g.absent = a.user AND g.since <= ?3 AND g.until > ?3
       JOIN member s ON s.org = ?1 AND s.user = g.delegate AND s.active = 1`,
    deal,
    now,
  )
}

export interface StandInRow {
  absent: string
  delegate: string
  delegateName: string
  until: number
}

/** Who acts in the place of a deal's owner and members now. */
export function standInsQuery(deal: string, now: number): Query<StandInRow> {
  return query(
    `WITH part (user) AS (SELECT owner FROM deal WHERE org = ?1 AND id = ?2
       UNION SELECT user FROM deal_member WHERE org = ?1 AND deal = ?2 AND (until IS NULL OR until > ?3))
     SELECT g.absent, g.delegate, s.name AS delegateName, g.until
     FROM part p JOIN delegation g ON g.org = ?1 AND g.absent = p.user AND g.since <= ?3 AND g.until > ?3
       JOIN member s ON s.org = ?1 AND s.user = g.delegate AND s.active = 1
     ORDER BY g.until, g.id`,
    deal,
    now,
  )
}

/** The states of the deals of a page. */
export function statesQuery(deals: readonly string[]): Query<HeadRow & { deal: string }> {
  return query(
    `SELECT id AS deal, seq, hash, as_of AS asOf, team, changed, state, vector, flow FROM deal
     WHERE org = ?1 AND id IN (SELECT value FROM json_each(?2))`,
    JSON.stringify(deals),
  )
}

/** Names of the users whom a deal's ledger mentions. */
export function namesInLedgerQuery(deal: string): Query<NameRow> {
  return query(
    `SELECT DISTINCT m.user, m.name FROM event e, json_tree(e.body) j JOIN member m ON m.org = e.org AND m.user = j.atom
     WHERE e.org = ?1 AND e.deal = ?2 AND j.key IN ('user', 'id', 'to', 'owner')`,
    deal,
  )
}

export interface EventRow {
  body: string
  hash: string
}

export function ledgerQuery(deal: string): Query<EventRow> {
  return query('SELECT body, hash FROM event WHERE org = ?1 AND deal = ?2 ORDER BY seq', deal)
}

export interface PersonalRow {
  event: string
  field: string
  value: string
  salt: string
}

export function personalQuery(deal: string): Query<PersonalRow> {
  return query('SELECT event, field, value, salt FROM personal WHERE org = ?1 AND deal = ?2', deal)
}

/** What a ledger held at a moment; no rows are read when none is asked for. */
export function recordedByQuery(deal: string, moment: number | undefined): Query<{ body: string }> {
  return query(
    `SELECT body FROM event WHERE ?3 IS NOT NULL AND org = ?1 AND deal = ?2 AND json_extract(body, '$.recorded') <= ?3 ORDER BY seq`,
    deal,
    moment ?? null,
  )
}
