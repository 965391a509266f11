import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query, type Value } from './query.ts'
import { nameOf, teamAndBelow } from './scope.ts'
import type { HeadRow } from './situation.ts'
import { ledTeams, selves } from './standing.ts'

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

const columns = `d.id AS deal, d.name, d.owner, d.team, d.manual, d.stage, d.outcome, d.opened, d.changed, d.score, d.lost, d.overdue, d.due`

/**
 * A page of deals, newest change first. A user's own are found by their owner and members, whatever else the organisation has;
 * who leads teams, or sees all, walks the index of changes up to the page's end.
 */
export function dealsQuery(caller: Caller, filter: DealFilter, now: number): Query<DealRow> {
  const { sql: filters, values } = filtersOf(filter)
  const page = `${filters} ORDER BY d.changed DESC, d.id LIMIT ?4`
  const all = `SELECT ${columns} FROM deal d WHERE d.org = ?1 ${page}`
  const rows = caller.kind === 'key' ? all : `SELECT * FROM (${own(page)}) UNION SELECT * FROM (${led(page)})`
  return query(
    `WITH listed AS (${rows}) SELECT d.*, coalesce(m.name, d.owner) AS ownerName
     FROM listed d LEFT JOIN member m ON m.org = ?1 AND m.user = d.owner
     WHERE ?2 IS NOT NULL AND ?3 IS NOT NULL ORDER BY d.changed DESC, d.deal LIMIT ?4`,
    nameOf(caller),
    now,
    filter.limit,
    ...values,
  )
}

/** Those of a user and of whoever the user stands in for. CROSS JOIN: the few names first. */
const own = (page: string) =>
  `WITH self (user) AS (${selves('?2', '?3')}), mine (deal) AS (
     SELECT d.id FROM self s CROSS JOIN deal d INDEXED BY deal_of_owner ON d.org = ?1 AND d.owner = s.user
     UNION SELECT x.deal FROM self s CROSS JOIN deal_member x
       ON x.org = ?1 AND x.user = s.user AND (x.until IS NULL OR x.until > ?3))
   SELECT ${columns} FROM mine o CROSS JOIN deal d ON d.org = ?1 AND d.id = o.deal WHERE true ${page}`

const seesAll = `EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor'))`

/** Those of teams that a user leads; no row of anything is read for who leads none. */
const led = (page: string) =>
  `SELECT ${columns} FROM deal d
   WHERE d.org = (SELECT ?1 WHERE ${seesAll} OR EXISTS (${ledTeams('?2', '?3')}))
     AND (${seesAll} OR d.team IN (${ledTeams('?2', '?3')})) ${page}`

/** Only what is asked for stands in the statement, so that an index can answer it; values from `?5` on. */
function filtersOf(filter: DealFilter): { sql: string; values: Value[] } {
  const values: Value[] = []
  const place = (value: Value) => `?${values.push(value) + 4}`
  const { owner, team, text, open, overdue, stage, due, after } = filter
  const conditions = [
    owner !== undefined && `d.owner = ${place(owner)}`,
    team !== undefined && `d.team IN (${teamAndBelow(place(team))})`,
    // Not LIKE: D1 takes patterns of 50 bytes at the most.
    text !== undefined && `instr(lower(d.name), lower(${place(text)})) > 0`,
    open !== undefined && `d.outcome IS ${open === 'yes' ? '' : 'NOT '}NULL`,
    overdue !== undefined && 'd.overdue > 0',
    stage !== undefined && `d.stage = ${place(stage)}`,
    due !== undefined && `d.due < ${place(due)}`,
    after !== undefined && laterThan(place(after.changed), place(after.deal)),
  ]
  return { sql: conditions.flatMap((one) => (one ? [`AND ${one}`] : [])).join(' '), values }
}

const laterThan = (changed: string, deal: string) =>
  `(d.changed < ${changed} OR d.changed = ${changed} AND d.id > ${deal})`

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
