import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { type Query, query } from './query.ts'

/** The obligations that left a deal's state. */
export function settledQuery(deal: string): Query<{ body: string }> {
  return query('SELECT body FROM settled WHERE org = ?1 AND deal = ?2 ORDER BY key, version', deal)
}

export function settledIn(rows: readonly { body: string }[]): Obligation[] {
  return rows.map(({ body }) => JSON.parse(body))
}

const chunk = 100

/** Keeps what leaves a deal's state now. `anew`: the state was made from the whole ledger, and what had left it counts no more. */
export function settledInsert(deal: string, left: readonly Obligation[], anew: boolean): Query[] {
  const rows = left.map((one) => ({ key: one.key, version: one.version, body: JSON.stringify(one) }))
  const pages = Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) =>
    rows.slice(at * chunk, (at + 1) * chunk),
  )
  return [
    ...(anew ? [query('DELETE FROM settled WHERE org = ?1 AND deal = ?2', deal)] : []),
    ...pages.map((page) =>
      query(
        `INSERT INTO settled (org, deal, key, version, body)
         SELECT ?1, ?2, value->>'key', value->>'version', value->>'body' FROM json_each(?3)`,
        deal,
        JSON.stringify(page),
      ),
    ),
  ]
}

/** One page of a deal's ledger after a sequence number, in order. */
export function ledgerPageQuery(deal: string, after: number, limit: number): Query<{ seq: number; body: string }> {
  return query(
    'SELECT seq, body FROM event WHERE org = ?1 AND deal = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4',
    deal,
    after,
    limit,
  )
}
