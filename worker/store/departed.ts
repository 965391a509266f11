import type { Departure } from '#shared/process/figures/wayCosts.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { readable } from './lossDeals.ts'
import { type Query, query } from './query.ts'
import { type Period, type Scope, scoped, scopeValues } from './scope.ts'

export interface DepartedRow {
  deal: string
  name: string | null
  owner: string | null
  ownerName: string | null
  version: string
  outcome: string
  opened: number
  closed: number
  /** Of the whole list. */
  deals: number
  won: number
}

export interface DepartedFilter {
  departure: Departure
  /** Where the page before ended. */
  after: readonly [number, string] | undefined
  limit: number
}

const day = 86_400_000

/**
 * A page of the deals behind a departure, the last ended first: those whose own counts hold it, so that they are as many as the
 * figure. A deal that ended in a period changed in it or since, and no other is read.
 */
export function departedQuery(
  caller: Caller,
  scope: Scope,
  period: Period,
  { departure, after, limit }: DepartedFilter,
  now: number,
): Query<DepartedRow> {
  const { kind, part } = wanted(departure)
  return query(
    `WITH counted AS (SELECT d.org, d.id AS deal, d.opened, d.state->>'$.closed.at' AS closed, ${columns}
         FROM deal d INDEXED BY deal_by_change, json_each(d.flow) f
         WHERE d.org = ?1 AND d.changed >= ?13 AND d.outcome IS NOT NULL AND f.value > 0 AND f.key->>'$[0]' = ?11),
       listed AS MATERIALIZED (SELECT deal, opened, closed, version, target FROM counted
         WHERE ${scoped(caller, scope)} AND instr(' ' || stage || ' ', ?12) > 0),
       page AS (SELECT * FROM listed WHERE ?15 IS NULL OR closed < ?15 OR closed = ?15 AND deal > ?16
         ORDER BY closed DESC, deal LIMIT ?14)
     SELECT p.deal, p.opened, p.closed, p.version, p.target AS outcome, d.name, d.owner, o.name AS ownerName,
       (SELECT count(*) FROM listed) AS deals, (SELECT count(*) FROM listed WHERE target = '${won}') AS won
     FROM page p LEFT JOIN deal d ON d.org = ?1 AND d.id = p.deal AND ${readable(caller)}
       LEFT JOIN member o ON o.org = ?1 AND o.user = d.owner
     ORDER BY p.closed DESC, p.deal`,
    ...scopeValues(caller, scope, period, now),
    kind,
    part,
    Date.parse(`${period.from}T00:00:00Z`) - day,
    limit,
    after?.[0] ?? null,
    after?.[1] ?? null,
  )
}

/** A key of a deal's counts, by its places. */
const columns = ['period', 'rep', 'team', 'segment', '', 'version', 'stage', 'target']
  .flatMap((name, place) => (name === '' ? [] : [`f.key->>'$[${place + 1}]' AS ${name}`]))
  .join(', ')

/** Which count tells of a departure, and how it stands in it. */
function wanted({ stage, is, step = '' }: Departure): { kind: 'way' | 'left out'; part: string } {
  if (is === 'again') return { kind: 'way', part: ` ${stage}*` }
  if (is === 'passed over') return { kind: 'way', part: ` -${stage} ` }
  return { kind: 'left out', part: is === 'gaps' ? ` ${stage}/@gate ` : ` ${stage}/${step} ` }
}
