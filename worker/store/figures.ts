import type { Measure } from '#shared/process/contribution/vector.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'

/** Boards are read from roll-ups alone; a manager's rows are those of the own team. */

export interface Period {
  /** First and last day, whole weeks. */
  from: string
  to: string
}

/** The teams that a caller may see, as a SELECT of ids; `who` is the place of the caller's name. */
function teams(caller: Caller, who: string): string {
  if (caller.kind === 'key') return `SELECT t.id FROM team t WHERE t.org = ?1 AND ${who} IS NOT NULL`
  return `SELECT t.id FROM team t JOIN member s ON s.org = t.org AND s.user = ${who}
    WHERE t.org = ?1 AND (s.role IN ('admin', 'auditor') OR s.role = 'manager' AND instr(t.path, '/' || s.team || '/') > 0)`
}

const nameOf = (caller: Caller) => (caller.kind === 'user' ? caller.user : '')

const sums = `sum(weight) AS weight, sum(weight_credit) AS weightCredit, sum(settled) AS settled, sum(met) AS met, sum(late) AS late,
  sum(overdue) AS overdue, sum(missed) AS missed, sum(violated) AS violated, sum(waived_weight) AS waivedWeight,
  sum(self_attested_weight) AS selfAttestedWeight, sum(critical) AS critical`

export type Sums = Record<Measure, number>
export type ShareRow = Sums & { team: string; rep: string; deal: string; version: string }

/** Whose figures: those of the teams that the caller may see, of one of them, or of one rep within them. */
export interface Scope {
  team?: string | undefined
  rep?: string | undefined
  /** A rep's own figures, whatever team they were earned in. */
  own?: boolean
}

function scoped(caller: Caller, { own }: Scope): string {
  const visible = own ? '?3 = ?2' : `team IN (${teams(caller, '?2')})`
  return `org = ?1 AND (${visible}) AND (?3 IS NULL OR rep = ?3) AND (?4 IS NULL OR team = ?4) AND period BETWEEN ?5 AND ?6`
}

const values = (caller: Caller, { rep, team }: Scope, period: Period) =>
  [nameOf(caller), rep ?? null, team ?? null, period.from, period.to] as const

/** What each deal brought to each rep of each team: the sample of an interval. */
export function sharesQuery(caller: Caller, scope: Scope, period: Period): Query<ShareRow> {
  return query(
    `SELECT team, rep, deal, version, ${sums} FROM rollup WHERE grain = 'deal-week' AND ${scoped(caller, scope)}
     GROUP BY team, rep, deal, version`,
    ...values(caller, scope, period),
  )
}

export type StepRow = Sums & { stage: string; step: string; version: string }

/** What each step brought, over reps and teams. */
export function stepsQuery(caller: Caller, scope: Scope, period: Period): Query<StepRow> {
  return query(
    `SELECT stage, step, version, ${sums} FROM rollup WHERE grain = 'step' AND ${scoped(caller, scope)}
     GROUP BY stage, step, version`,
    ...values(caller, scope, period),
  )
}

export interface TeamRow {
  id: string
  name: string
}

export function teamsQuery(caller: Caller): Query<TeamRow> {
  return query(
    `SELECT id, name FROM team WHERE org = ?1 AND id IN (${teams(caller, '?2')}) ORDER BY name`,
    nameOf(caller),
  )
}

export interface RepRow {
  user: string
  name: string
  team: string
  teamName: string
  role: string
}

/** The people of the teams that the caller may see. */
export function peopleQuery(caller: Caller): Query<RepRow> {
  return query(
    `SELECT m.user, m.name, m.team, t.name AS teamName, m.role FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
     WHERE m.org = ?1 AND m.active = 1 AND m.team IN (${teams(caller, '?2')}) ORDER BY m.name`,
    nameOf(caller),
  )
}

/** One of them, or the caller's own row. */
export function personQuery(caller: Caller, user: string): Query<RepRow> {
  return query(
    `SELECT m.user, m.name, m.team, t.name AS teamName, m.role FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
     WHERE m.org = ?1 AND m.user = ?3 AND (m.user = ?2 OR m.team IN (${teams(caller, '?2')}))`,
    nameOf(caller),
    user,
  )
}

/** Obligations that are overdue now, on the deals of these teams. */
export function overdueQuery(caller: Caller, team: string | undefined): Query<{ overdue: number }> {
  return query(
    `SELECT coalesce(sum(overdue), 0) AS overdue FROM deal
     WHERE org = ?1 AND team IN (${teams(caller, '?2')}) AND overdue > 0 AND (?3 IS NULL OR team = ?3)`,
    nameOf(caller),
    team ?? null,
  )
}

export interface WaitingRow {
  case: string
  kind: 'exception' | 'approval' | 'contest'
  deal: string
  dealName: string
  manual: string
  obligation: string
  asker: string
  askerName: string
  asked: number
  reason: string | null
  owner: string
}

/** Exceptions and contests that wait for a ruling, oldest first. */
export function waitingQuery(caller: Caller): Query<WaitingRow> {
  return query(
    `SELECT w.id AS "case", w.kind, w.deal, d.name AS dealName, d.manual, w.obligation, w.asker,
       coalesce(m.name, w.asker) AS askerName, w.asked, p.value AS reason, w.owner
     FROM waiting w JOIN deal d ON d.org = w.org AND d.id = w.deal LEFT JOIN member m ON m.org = w.org AND m.user = w.asker
     LEFT JOIN personal p ON p.org = w.org AND p.deal = w.deal AND p.event = w.event AND p.field = 'reason'
     WHERE w.org = ?1 AND w.team IN (${teams(caller, '?2')}) ORDER BY w.asked, w.id LIMIT 200`,
    nameOf(caller),
  )
}

export function waitingCountQuery(caller: Caller, team: string | undefined): Query<{ waiting: number }> {
  return query(
    `SELECT count(*) AS waiting FROM waiting WHERE org = ?1 AND team IN (${teams(caller, '?2')}) AND (?3 IS NULL OR team = ?3)`,
    nameOf(caller),
    team ?? null,
  )
}

/** When the roll-ups were last in step: the earliest change that the sweep has not come to yet, else nothing. */
export function laggingQuery(now: number): Query<{ since: number | null }> {
  return query('SELECT min(next_change) AS since FROM deal WHERE org = ?1 AND next_change <= ?2', now)
}
