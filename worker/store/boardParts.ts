import type { Caller } from '#worker/auth/caller.ts'
import { type Sums, sums } from './figures.ts'
import { type Query, query } from './query.ts'
import { type Period, type Scope, scoped, scopeValues } from './scope.ts'

/** What only the finest grain tells, by day and deal: a stage's sample, and on how many deals a step was lost. */

export type StageShareRow = Sums & { stage: string; deal: string; version: string }

/** What each deal brought in each stage. */
export function stageSharesQuery(caller: Caller, scope: Scope, period: Period, now: number): Query<StageShareRow> {
  return query(
    `SELECT stage, deal, version, ${sums} FROM rollup WHERE grain = 'deal-day' AND ${scoped(caller, scope)}
     GROUP BY stage, deal, version`,
    ...scopeValues(caller, scope, period, now),
  )
}

export interface StepDealsRow {
  stage: string
  step: string
  /** Deals on which it settled, and those on which it did not earn all. */
  deals: number
  losing: number
}

export function stepDealsQuery(caller: Caller, scope: Scope, period: Period, now: number): Query<StepDealsRow> {
  return query(
    `SELECT stage, step, count(DISTINCT deal) AS deals,
       count(DISTINCT CASE WHEN weight_credit < 10000 * weight THEN deal END) AS losing
     FROM rollup WHERE grain = 'deal-day' AND weight > 0 AND ${scoped(caller, scope)} GROUP BY stage, step`,
    ...scopeValues(caller, scope, period, now),
  )
}
