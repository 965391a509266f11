import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'

/** What a decision was made on: the deal's head as read, or that there was no such deal. */
export interface Basis {
  deal: string
  head: { seq: number; asOf: number } | undefined
}

/** Fails the batch when the head has moved, or when the caller or the organisation is no longer here. */
export function guardQuery(basis: Basis, caller: Caller): Query {
  const who =
    caller.kind === 'user'
      ? 'SELECT 1 FROM member WHERE org = ?1 AND user = ?3 AND active = 1'
      : 'SELECT 1 FROM api_key WHERE org = ?1 AND hash = ?3 AND revoked IS NULL'
  const here = `EXISTS (${who}) AND EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`
  const name = caller.kind === 'user' ? caller.user : caller.hash
  if (!basis.head)
    return query(
      `INSERT INTO guard (k) SELECT 1 WHERE EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2) OR NOT (${here})`,
      basis.deal,
      name,
    )
  return query(
    `INSERT INTO guard (k) SELECT 1
     WHERE NOT EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2 AND seq = ?4 AND as_of = ?5) OR NOT (${here})`,
    basis.deal,
    name,
    basis.head.seq,
    basis.head.asOf,
  )
}

/** The same for the sweep, which acts for nobody. */
export function sweepGuardQuery(deal: string, head: { seq: number; asOf: number }): Query {
  return query(
    `INSERT INTO guard (k) SELECT 1
     WHERE NOT EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2 AND seq = ?3 AND as_of = ?4)
       OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
    deal,
    head.seq,
    head.asOf,
  )
}
