import type { FlowKind } from '#shared/process/contribution/flowKey.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { type Period, type Scope, scoped, scopeValues, teamAndBelow } from './scope.ts'

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

/** The calendar that most teams follow, of one team and those below it or of all. */
export function calendarQuery(team: string | undefined): Query<{ content: string }> {
  return query(
    `SELECT c.content FROM team t JOIN calendar c ON c.org = t.org AND c.hash = t.calendar
     WHERE t.org = ?1 AND (?2 IS NULL OR t.id IN (${teamAndBelow('?2')})) GROUP BY c.hash ORDER BY count(*) DESC, c.hash LIMIT 1`,
    team ?? null,
  )
}
