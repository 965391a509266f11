import type { LossStatus } from '#shared/api/lossDeals.ts'
import type { Measure } from '#shared/process/contribution/vector.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'
import { type Period, type Scope, scoped, scopeValues, seenTeams } from './scope.ts'
import { selves } from './standing.ts'

/** The rows behind a figure: what one step of one deal brought, for one who owed it, by one version. */

const counted = ['settled', 'met', 'late', 'overdue', 'missed', 'violated'] as const satisfies readonly Measure[]

export type LossDealRow = Record<(typeof counted)[number], number> & {
  key: string
  deal: string
  name: string | null
  owner: string | null
  ownerName: string | null
  stage: string
  step: string
  version: string
  /** '' of what is fresh and not the caller's own. */
  rep: string
  repName: string | null
  fresh: number
  first: string
  last: string
  /** Weight × 10 000 that it did not get; of all rows of the step; of those down to this one. */
  lost: number
  whole: number
  run: number
  rows: number
  deals: number
}

export interface LossDealFilter {
  stage: string | undefined
  step: string | undefined
  status: LossStatus
  /** From this day on what was lost is fresh. */
  freshFrom: string
  /** Where the page before ended. */
  after: readonly [number, string] | undefined
  limit: number
}

const having: Record<LossStatus, string> = {
  settled: 'settled > 0',
  met: 'met > 0',
  late: 'late > 0',
  overdue: 'overdue > 0',
  missed: 'missed > 0',
  violated: 'violated > 0',
  unmet: 'overdue + missed + violated > 0',
  waived: 'waived > 0',
  selfAttested: 'attested > 0',
  lost: 'lost > 0',
}

/** A page of them, what lost most first, with how many there are. */
export function lossDealsQuery(
  caller: Caller,
  scope: Scope,
  period: Period,
  { stage, step, status, freshFrom, after, limit }: LossDealFilter,
  now: number,
): Query<LossDealRow> {
  return query(
    `WITH day AS (SELECT *, period >= ?13 AS fresh FROM rollup WHERE grain = 'deal-day' AND ${scoped(caller, scope)}
         AND (?11 IS NULL OR stage = ?11) AND (?12 IS NULL OR step = ?12)),
       told AS (SELECT ${groups(scope)}, ${measured} FROM day GROUP BY 1, 2, 3, 4, 5, 6),
       keyed AS (SELECT *, json_array(deal, stage, step, rep, version, fresh) AS key FROM told),
       summed AS (SELECT *, sum(lost) OVER (PARTITION BY stage, step) AS whole,
         sum(lost) OVER (PARTITION BY stage, step ORDER BY lost DESC, key ROWS UNBOUNDED PRECEDING) AS run FROM keyed),
       listed AS MATERIALIZED (SELECT * FROM summed WHERE ${having[status]}),
       page AS (SELECT * FROM listed WHERE ?15 IS NULL OR lost < ?15 OR lost = ?15 AND key > ?16
         ORDER BY lost DESC, key LIMIT ?14)
     SELECT p.*, d.name, d.owner, o.name AS ownerName, r.name AS repName,
       (SELECT count(*) FROM listed) AS rows, (SELECT count(DISTINCT deal) FROM listed) AS deals
     FROM page p LEFT JOIN deal d ON d.org = ?1 AND d.id = p.deal AND ${readable(caller)}
       LEFT JOIN member o ON o.org = ?1 AND o.user = d.owner LEFT JOIN member r ON r.org = ?1 AND r.user = p.rep
     ORDER BY p.lost DESC, p.key`,
    ...scopeValues(caller, scope, period, now),
    stage ?? null,
    step ?? null,
    freshFrom,
    limit,
    after?.[0] ?? null,
    after?.[1] ?? null,
  )
}

const groups = ({ own }: Scope) =>
  `deal, stage, step, ${own ? 'rep' : `CASE WHEN fresh THEN '' ELSE rep END AS rep`}, version, fresh`

const measured = [
  'min(period) AS first, max(period) AS last',
  ...counted.map((measure) => `sum(${measure}) AS ${measure}`),
  'sum(waived_weight) AS waived, sum(self_attested_weight) AS attested',
  '10000 * sum(weight) - sum(weight_credit) AS lost',
].join(', ')

/** A deal may have gone to people whom the caller does not see. */
export function readable(caller: Caller): string {
  if (caller.kind === 'key') return 'true'
  const self = selves('?2', '?7')
  return `(d.team IN (${seenTeams(caller, '?2', '?7')}) OR d.owner IN (${self}) OR EXISTS (SELECT 1 FROM deal_member x
    WHERE x.org = ?1 AND x.deal = d.id AND x.user IN (${self}) AND (x.until IS NULL OR x.until > ?7)))`
}
