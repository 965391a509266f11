import type { Measure } from '#shared/process/contribution/vector.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { overdueBefore, youngCte } from './dealList.ts'
import { type Query, query } from './query.ts'
import { nameOf, type Period, type Scope, scoped, scopeValues, seenTeams, teamAndBelow } from './scope.ts'
import { awaited } from './waiting.ts'

/** Boards are read from roll-ups alone; a manager's rows are those of the own teams. */

export const sums = `sum(weight) AS weight, sum(weight_credit) AS weightCredit, sum(settled) AS settled, sum(met) AS met, sum(late) AS late,
  sum(overdue) AS overdue, sum(missed) AS missed, sum(violated) AS violated, sum(waived_weight) AS waivedWeight,
  sum(self_attested_weight) AS selfAttestedWeight, sum(critical) AS critical`

export type Sums = Record<Measure, number>
export type ShareRow = Sums & { week: string; team: string; rep: string; deal: string; version: string }

/** What each deal brought to each rep of each team in each week: the sample of an interval. */
export function sharesQuery(caller: Caller, scope: Scope, period: Period, now: number): Query<ShareRow> {
  return query(
    `SELECT period AS week, team, rep, deal, version, ${sums} FROM rollup
     WHERE grain = 'deal-week' AND ${scoped(caller, scope)} GROUP BY period, team, rep, deal, version`,
    ...scopeValues(caller, scope, period, now),
  )
}

export type StepRow = Sums & { team: string; rep: string; stage: string; step: string; version: string }

/** What each step brought to each rep of each team. */
export function stepsQuery(caller: Caller, scope: Scope, period: Period, now: number): Query<StepRow> {
  return query(
    `SELECT team, rep, stage, step, version, ${sums} FROM rollup WHERE grain = 'step' AND ${scoped(caller, scope)}
     GROUP BY team, rep, stage, step, version`,
    ...scopeValues(caller, scope, period, now),
  )
}

export type FreshRow = StepRow & { day: string; deal: string }

/** What single days brought, deal by deal and step by step. */
export function freshQuery(caller: Caller, scope: Scope, days: Period, now: number): Query<FreshRow> {
  return query(
    `SELECT period AS day, team, rep, deal, stage, step, version, ${sums} FROM rollup
     WHERE grain = 'deal-day' AND ${scoped(caller, scope)} GROUP BY period, team, rep, deal, stage, step, version`,
    ...scopeValues(caller, scope, days, now),
  )
}

export interface TeamRow {
  id: string
  name: string
  path: string
}

export function teamsQuery(caller: Caller, now: number): Query<TeamRow> {
  return query(
    `SELECT id, name, path FROM team WHERE org = ?1 AND id IN (${seenTeams(caller, '?2', '?3')}) ORDER BY name`,
    nameOf(caller),
    now,
  )
}

export interface RepRow {
  user: string
  name: string
  team: string
  teamName: string
  role: string
}

const person = `SELECT m.user, m.name, m.team, t.name AS teamName, m.role
  FROM member m JOIN team t ON t.org = m.org AND t.id = m.team`

/** The people of the teams that the caller may see. */
export function peopleQuery(caller: Caller, now: number): Query<RepRow> {
  return query(
    `${person} WHERE m.org = ?1 AND m.active = 1 AND m.team IN (${seenTeams(caller, '?2', '?3')}) ORDER BY m.name`,
    nameOf(caller),
    now,
  )
}

/** One of them, or the caller's own row; nobody when nobody is asked for. */
export function personQuery(caller: Caller, user: string | undefined, now: number): Query<RepRow> {
  return query(
    `${person} WHERE m.org = ?1 AND m.user = ?4 AND (m.user = ?2 OR m.team IN (${seenTeams(caller, '?2', '?3')}))`,
    nameOf(caller),
    now,
    user ?? '',
  )
}

/** Obligations that are overdue now, on the deals of these teams and owners; `before`: that were so before that day. */
export function overdueQuery(
  caller: Caller,
  scope: Scope,
  before: string | undefined,
  now: number,
): Query<{ overdue: number }> {
  const { rep, team, manual, version, segment } = scope
  const [young, overdue] = before === undefined ? ['', 'overdue'] : [`WITH ${youngCte('?9')}`, overdueBefore('deal')]
  return query(
    `${young} SELECT coalesce(sum(${overdue}), 0) AS overdue FROM deal
     WHERE org = ?1 AND overdue > 0 AND team IN (${seenTeams(caller, '?2', '?3')})
       AND (?4 IS NULL OR team IN (${teamAndBelow('?4')})) AND (?5 IS NULL OR owner = ?5)
       AND (?6 IS NULL OR manual IN (SELECT hash FROM manual WHERE org = ?1 AND key = ?6)) AND (?7 IS NULL OR manual = ?7)
       AND (?8 IS NULL OR state->>'$.segment' = ?8) AND (?9 IS NULL OR true)`,
    nameOf(caller),
    now,
    team ?? null,
    rep ?? null,
    manual ?? null,
    version ?? null,
    segment ?? null,
    before ?? null,
  )
}

/** Exceptions, approvals and contests that the caller sees waiting. */
export function waitingCountQuery(caller: Caller, team: string | undefined, now: number): Query<{ waiting: number }> {
  const seen = caller.kind === 'key' ? '?2 IS NOT NULL AND ?3 IS NOT NULL' : awaited('?2', '?3')
  return query(
    `SELECT count(*) AS waiting FROM waiting w
     WHERE w.org = ?1 AND ${seen} AND (?4 IS NULL OR w.team IN (${teamAndBelow('?4')}))`,
    nameOf(caller),
    now,
    team ?? null,
  )
}

/** When the roll-ups were last in step: the earliest change that the sweep has not come to yet, else nothing. */
export function laggingQuery(now: number): Query<{ since: number | null }> {
  // Few deals wait for the clock, of whichever organisation; all others would be read to find that they do not.
  return query(
    'SELECT min(next_change) AS since FROM deal INDEXED BY deal_due WHERE org = ?1 AND next_change <= ?2',
    now,
  )
}
