import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query, type Value } from './query.ts'
import { nameOf, teamAndBelow } from './scope.ts'
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
  manual?: string | undefined
  version?: string | undefined
  segment?: string | undefined
  due?: number | undefined
  /** Where the page before ended. */
  after?: { changed: number; deal: string } | undefined
  /** What fell due from this day on is not counted as overdue. */
  freshFrom?: string | undefined
  limit: number
}

const columns = (overdue: string) =>
  `d.id AS deal, d.name, d.owner, d.team, d.manual, d.stage, d.outcome, d.opened, d.changed, d.score, d.lost, ${overdue} AS overdue, d.due`

/**
 * A page of deals, newest change first. A user's own are found by their owner and members, whatever else the organisation has;
 * who leads teams, or sees all, walks the index of changes up to the page's end.
 */
export function dealsQuery(caller: Caller, filter: DealFilter, now: number): Query<DealRow> {
  const { sql: filters, values, young, overdue } = filtersOf(filter)
  const told = columns(overdue)
  const page = `${filters} ORDER BY d.changed DESC, d.id LIMIT ?4`
  const all = `SELECT ${told} FROM deal d WHERE d.org = ?1 ${page}`
  const rows =
    caller.kind === 'key' ? all : `SELECT * FROM (${own(told, page)}) UNION SELECT * FROM (${led(told, page)})`
  return query(
    `WITH ${young}listed AS (${rows}) SELECT d.*, coalesce(m.name, d.owner) AS ownerName
     FROM listed d LEFT JOIN member m ON m.org = ?1 AND m.user = d.owner
     WHERE ?2 IS NOT NULL AND ?3 IS NOT NULL ORDER BY d.changed DESC, d.deal LIMIT ?4`,
    nameOf(caller),
    now,
    filter.limit,
    ...values,
  )
}

/** How many deals a list holds in all, and how many of them have something overdue: each row of it is read once. */
export function dealTotalsQuery(
  caller: Caller,
  filter: Omit<DealFilter, 'after' | 'limit'>,
  now: number,
): Query<{ deals: number; overdue: number }> {
  const { sql, values, young, overdue } = filtersOf({ ...filter, limit: 0 })
  const told = `d.id AS deal, ${overdue} AS overdue`
  const all = `SELECT ${told} FROM deal d WHERE d.org = ?1 ${sql}`
  const rows = caller.kind === 'key' ? all : `SELECT * FROM (${own(told, sql)}) UNION SELECT * FROM (${led(told, sql)})`
  return query(
    `WITH ${young}listed AS (${rows}) SELECT count(*) AS deals, coalesce(sum(overdue > 0), 0) AS overdue FROM listed
     WHERE ?2 IS NOT NULL AND ?3 IS NOT NULL AND ?4 IS NULL`,
    nameOf(caller),
    now,
    null,
    ...values,
  )
}

/** Those of a user and of whoever the user stands in for. CROSS JOIN: the few names first. */
const own = (told: string, page: string) =>
  `WITH self (user) AS (${selves('?2', '?3')}), mine (deal) AS (
     SELECT d.id FROM self s CROSS JOIN deal d INDEXED BY deal_of_owner ON d.org = ?1 AND d.owner = s.user
     UNION SELECT x.deal FROM self s CROSS JOIN deal_member x
       ON x.org = ?1 AND x.user = s.user AND (x.until IS NULL OR x.until > ?3))
   SELECT ${told} FROM mine o CROSS JOIN deal d ON d.org = ?1 AND d.id = o.deal WHERE true ${page}`

const seesAll = `EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor'))`

/** Those of teams that a user leads; no row of anything is read for who leads none. */
const led = (told: string, page: string) =>
  `SELECT ${told} FROM deal d
   WHERE d.org = (SELECT ?1 WHERE ${seesAll} OR EXISTS (${ledTeams('?2', '?3')}))
     AND (${seesAll} OR d.team IN (${ledTeams('?2', '?3')})) ${page}`

/** Only what is asked for stands in the statement, so that an index can answer it; values from `?5` on. */
function filtersOf(filter: DealFilter): { sql: string; values: Value[]; young: string; overdue: string } {
  const values: Value[] = []
  const place = (value: Value) => `?${values.push(value) + 4}`
  const { owner, team, text, open, stage, manual, version, segment, due, freshFrom, after } = filter
  const young = freshFrom === undefined ? '' : `${youngCte(place(freshFrom))}, `
  const overdue = freshFrom === undefined ? 'd.overdue' : overdueBefore('d')
  const conditions = [
    owner !== undefined && `d.owner = ${place(owner)}`,
    team !== undefined && `d.team IN (${teamAndBelow(place(team))})`,
    // Not LIKE: D1 takes patterns of 50 bytes at the most.
    text !== undefined && `instr(lower(d.name), lower(${place(text)})) > 0`,
    open !== undefined && `d.outcome IS ${open === 'yes' ? '' : 'NOT '}NULL`,
    filter.overdue !== undefined && `d.overdue > 0 AND ${overdue} > 0`,
    stage !== undefined && `d.stage = ${place(stage)}`,
    manual !== undefined && `d.manual IN (SELECT hash FROM manual WHERE org = ?1 AND key = ${place(manual)})`,
    version !== undefined && `d.manual = ${place(version)}`,
    segment !== undefined && `d.state->>'$.segment' = ${place(segment)}`,
    due !== undefined && `d.due < ${place(due)}`,
    after !== undefined && laterThan(place(after.changed), place(after.deal)),
  ]
  return { sql: conditions.flatMap((one) => (one ? [`AND ${one}`] : [])).join(' '), values, young, overdue }
}

/** What fell due from a day on and is overdue, by deal; `day` is the place of a value. */
export const youngCte = (day: string) =>
  `young (deal, n) AS MATERIALIZED (SELECT deal, sum(overdue) FROM rollup
     WHERE org = ?1 AND grain = 'deal-day' AND period >= ${day} GROUP BY deal HAVING sum(overdue) > 0)`

/** What of a deal was overdue already before: the figures of one rep hold no more for others. Stands behind `youngCte`. */
export const overdueBefore = (deal: string) =>
  `(${deal}.overdue - coalesce((SELECT n FROM young WHERE young.deal = ${deal}.id), 0))`

const laterThan = (changed: string, deal: string) =>
  `(d.changed < ${changed} OR d.changed = ${changed} AND d.id > ${deal})`
