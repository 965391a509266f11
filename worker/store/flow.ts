import type { FlowKind } from '#shared/process/contribution/flowKey.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { type Period, type Scope, scoped, scopeValues } from './scope.ts'

export interface FlowCount {
  kind: FlowKind
  manual: string
  version: string
  stage: string
  target: string
  bucket: string
  count: number
}

/** How deals moved in these weeks, over reps, teams and segments; counts of these kinds alone are read. */
export function flowQuery(
  caller: Caller,
  kinds: readonly FlowKind[],
  scope: Scope,
  period: Period,
  now: number,
): Query<FlowCount> {
  return query(
    `SELECT kind, manual, version, stage, target, bucket, sum(count) AS count FROM flow
     WHERE kind IN (SELECT value FROM json_each(?11)) AND ${scoped(caller, scope)} GROUP BY kind, manual, version, stage, target, bucket HAVING sum(count) <> 0`,
    ...scopeValues(caller, scope, period, now),
    JSON.stringify(kinds),
  )
}
