import { type Query, query } from './query.ts'

/** One page of a deal's ledger after a sequence number, in order. */
export function ledgerPageQuery(deal: string, after: number, limit: number): Query<{ seq: number; body: string }> {
  return query(
    'SELECT seq, body FROM event WHERE org = ?1 AND deal = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4',
    deal,
    after,
    limit,
  )
}
