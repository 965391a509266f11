import type { Level } from '#shared/process/alerts/raised.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { ledTeams, selves } from './standing.ts'

/** Alerts as their readers see them: `?2` is the caller, `?3` now. */

const own = `a.rep IN (${selves('?2', '?3')})`
const led = `a.team IN (${ledTeams('?2', '?3')})`
const overseer = `EXISTS (SELECT 1 FROM member s WHERE s.org = ?1 AND s.user = ?2 AND s.role IN ('admin', 'auditor'))`
/** A manager of a team above the alert's own. */
const above = `EXISTS (SELECT 1 FROM team b JOIN member l ON l.org = b.org AND l.role = 'manager' AND l.team <> b.id
    AND instr(b.path, '/' || l.team || '/') > 0
  WHERE b.org = ?1 AND b.id = a.team AND l.user IN (${selves('?2', '?3')}))`

const visible = (caller: Caller) =>
  caller.kind === 'key'
    ? '?2 = ?2'
    : `(${overseer} OR ${led} OR a.tier = 3 AND a.level IN ('rep', 'manager') AND ${own})`

const nameOf = (caller: Caller) => (caller.kind === 'user' ? caller.user : '')

export interface AlertRow {
  id: string
  tier: number
  rung: number
  current: number
  deal: string | null
  dealName: string | null
  manual: string | null
  obligation: string | null
  level: Level
  rep: string | null
  repName: string | null
  team: string | null
  teamName: string | null
  detail: string
  raised: number
  due: number
  answered: number | null
  by: string | null
  byName: string | null
  word: string | null
  own: number
  led: number
  above: number
}

const columns = `a.id, a.tier, a.rung, NOT EXISTS (SELECT 1 FROM alert h
    WHERE h.org = a.org AND h.tier = a.tier AND h.subject = a.subject AND h.rung > a.rung) AS current,
  a.deal, d.name AS dealName, d.manual, a.obligation, a.level, a.rep, r.name AS repName, a.team, t.name AS teamName,
  a.detail, a.raised, a.due, a.answered, a.by, b.name AS byName, a.word, coalesce(${own}, 0) AS own,
  coalesce(${led}, 0) AS led, ${above} AS above
  FROM alert a LEFT JOIN deal d ON d.org = a.org AND d.id = a.deal LEFT JOIN team t ON t.org = a.org AND t.id = a.team
    LEFT JOIN member r ON r.org = a.org AND r.user = a.rep LEFT JOIN member b ON b.org = a.org AND b.user = a.by`

export interface AlertFilter {
  state: 'open' | 'answered'
  tier?: number | undefined
  team?: string | undefined
  /** Where the page before ended. */
  after?: { moment: number; id: string } | undefined
  limit: number
}

const shown = 35 * 86_400_000

/** A page of alerts, newest first; answered ones by the moment of their answer. */
export function alertsQuery(caller: Caller, filter: AlertFilter, now: number): Query<AlertRow> {
  const moment = filter.state === 'open' ? 'a.raised' : 'a.answered'
  const state = filter.state === 'open' ? 'a.answered IS NULL AND a.raised > ?9' : 'a.answered > ?9'
  return query(
    `SELECT ${columns} WHERE a.org = ?1 AND ${state} AND ${visible(caller)}
       AND (?4 IS NULL OR a.tier = ?4) AND (?5 IS NULL OR a.team = ?5)
       AND (?6 IS NULL OR ${moment} < ?6 OR ${moment} = ?6 AND a.id > ?7)
     ORDER BY ${moment} DESC, a.id LIMIT ?8`,
    nameOf(caller),
    now,
    filter.tier ?? null,
    filter.team ?? null,
    filter.after?.moment ?? null,
    filter.after?.id ?? null,
    filter.limit,
    filter.state === 'open' ? -1 : now - shown,
  )
}

export interface AlertCount {
  tier: number
  open: number
  overdue: number
}

export function alertCountsQuery(caller: Caller, now: number): Query<AlertCount> {
  return query(
    `SELECT a.tier, count(*) AS open, sum(a.due <= ?3) AS overdue FROM alert a
     WHERE a.org = ?1 AND a.answered IS NULL AND ${visible(caller)} GROUP BY a.tier ORDER BY a.tier`,
    nameOf(caller),
    now,
  )
}

/** One of those that the caller may see. */
export function alertQuery(caller: Caller, id: string, now: number): Query<AlertRow> {
  return query(`SELECT ${columns} WHERE a.org = ?1 AND a.id = ?4 AND ${visible(caller)}`, nameOf(caller), now, id)
}

export interface LeaderRow {
  user: string
  name: string
  role: 'manager' | 'admin'
  team: string
}
export interface PathRow {
  team: string
  path: string
}

/** Who can be asked for a word beside the reps, and where in the tree the teams stand. */
export function leadersQueries(): [Query<LeaderRow>, Query<PathRow>] {
  return [
    query(
      `SELECT user, name, role, team FROM member WHERE org = ?1 AND active = 1 AND role IN ('manager', 'admin')
       ORDER BY name, user LIMIT 500`,
    ),
    query('SELECT id AS team, path FROM team WHERE org = ?1'),
  ]
}

/** Fails the batch when the alert has been answered, or the caller has gone. */
export function unansweredQuery(id: string, user: string): Query {
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM alert WHERE org = ?1 AND id = ?2 AND answered IS NULL)
       OR NOT EXISTS (SELECT 1 FROM member WHERE org = ?1 AND user = ?3 AND active = 1)
       OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
    id,
    user,
  )
}

export function alertAnswered(id: string, by: string, word: string, now: number): Query {
  return query(
    'UPDATE alert SET answered = ?5, by = ?3, word = ?4 WHERE org = ?1 AND id = ?2 AND answered IS NULL',
    id,
    by,
    word,
    now,
  )
}

/** The answer stays; what it said goes. */
export function wordForget(id: string): Query {
  return query('UPDATE alert SET word = NULL WHERE org = ?1 AND id = ?2', id)
}
