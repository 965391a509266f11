import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { nameOf, teamAndBelow } from './scope.ts'
import type { HeadRow } from './situation.ts'
import { ledTeams, selves } from './standing.ts'

/** The deals that a caller may read, by the member's row of this moment, as a condition on `d`; `who` is the place of the caller's name. */
function readable(caller: Caller, who: string, now: string): string {
  if (caller.kind === 'key') return 'true'
  return `(d.id IN (
      SELECT id FROM deal WHERE org = ?1 AND owner IN (${selves(who, now)})
      UNION SELECT deal FROM deal_member WHERE org = ?1 AND user IN (${selves(who, now)}) AND (until IS NULL OR until > ${now}))
    OR EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ${who} AND s.role IN ('admin', 'auditor'))
    OR d.team IN (${ledTeams(who, now)}))`
}

export interface DealRow {
  deal: string
  name: string
  owner: string
  ownerName: string
  team: string
  manual: string
  stage: string
  outcome: string | null
  opened: number
  changed: number
  score: number | null
  lost: number
  overdue: number
  due: number | null
}

export interface DealFilter {
  owner?: string | undefined
  team?: string | undefined
  text?: string | undefined
  open?: 'yes' | 'no' | undefined
  overdue?: 'yes' | undefined
  stage?: string | undefined
  due?: number | undefined
  /** Where the page before ended. */
  after?: { changed: number; deal: string } | undefined
  limit: number
}

/** A page of deals, newest change first. */
export function dealsQuery(caller: Caller, filter: DealFilter, now: number): Query<DealRow> {
  return query(
    `SELECT d.id AS deal, d.name, d.owner, coalesce(m.name, d.owner) AS ownerName, d.team, d.manual, d.stage, d.outcome,
       d.opened, d.changed, d.score, d.lost, d.overdue, d.due
     FROM deal d LEFT JOIN member m ON m.org = d.org AND m.user = d.owner
     WHERE d.org = ?1 AND ${readable(caller, '?2', '?3')}
       AND (?4 IS NULL OR d.owner = ?4) AND (?5 IS NULL OR d.team IN (${teamAndBelow('?5')}))
       AND (?6 IS NULL OR d.name LIKE ?6 ESCAPE '\\')
       AND (?7 IS NULL OR (?7 = 'yes') = (d.outcome IS NULL))
       AND (?8 IS NULL OR d.changed < ?8 OR d.changed = ?8 AND d.id > ?9)
       AND (?11 IS NULL OR d.overdue > 0) AND (?12 IS NULL OR d.stage = ?12) AND (?13 IS NULL OR d.due < ?13)
     ORDER BY d.changed DESC, d.id LIMIT ?10`,
    nameOf(caller),
    now,
    filter.owner ?? null,
    filter.team ?? null,
    filter.text === undefined ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
    filter.open ?? null,
    filter.after?.changed ?? null,
    filter.after?.deal ?? null,
    filter.limit,
    filter.overdue ?? null,
    filter.stage ?? null,
    filter.due ?? null,
  )
}

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

/** Names of those who may rule on a deal's cases: who leads its team, admins, and who stands in for one of them. */
export function namesOfRulersQuery(deal: string, now: number): Query<NameRow> {
  return query(
    `WITH ruler AS (
       SELECT m.user, m.name FROM deal d JOIN team t ON t.org = d.org AND t.id = d.team JOIN member m ON m.org = d.org AND m.active = 1
         AND (m.role = 'admin' OR m.role = 'manager' AND instr(t.path, '/' || m.team || '/') > 0)
       WHERE d.org = ?1 AND d.id = ?2 LIMIT 50)
     SELECT user, name FROM ruler UNION
     SELECT s.user, s.name FROM delegation g JOIN member s ON s.org = g.org AND s.user = g.delegate
     WHERE g.org = ?1 AND g.absent IN (SELECT user FROM ruler) AND g.since <= ?3 AND g.until > ?3`,
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
