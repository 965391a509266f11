import type { Caller } from '#worker/auth/caller.ts'
import { type Query, query } from './query.ts'

/** What a decision was made on: the deal's head as read, or that there was no such deal. */
export interface Basis {
  deal: string
  head: { seq: number; asOf: number } | undefined
}

/** Who writes: a caller whose rights the guard asks for again, or a job of the Worker itself. */
export type Writer = Caller | 'job'

/** Fails the batch when the head has moved, or when the caller or the organisation is no longer here, or the key has run out. */
export function guardQuery(basis: Basis, writer: Writer, now: number): Query {
  if (writer === 'job') return jobGuardQuery(basis)
  const caller = writer
  const who =
    caller.kind === 'user'
      ? 'SELECT 1 FROM member WHERE org = ?1 AND user = ?3 AND active = 1'
      : 'SELECT 1 FROM api_key WHERE org = ?1 AND hash = ?3 AND revoked IS NULL AND (expires IS NULL OR expires > ?6)'
  const here = `EXISTS (${who}) AND EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`
  // A deal that is not there has no sequence: as one with none.
  const at = (column: string) => `coalesce((SELECT ${column} FROM deal WHERE org = ?1 AND id = ?2), 0)`
  const stale = `${at('seq')} <> ?4 OR ${at('as_of')} <> ?5`
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE ${stale} OR NOT (${here})`,
    basis.deal,
    caller.kind === 'user' ? caller.user : caller.hash,
    basis.head?.seq ?? 0,
    basis.head?.asOf ?? 0,
    ...(caller.kind === 'user' ? [] : [now]),
  )
}

/** The same for a job, which acts for nobody. */
export function jobGuardQuery({ deal, head }: Basis): Query {
  const stale = head
    ? 'NOT EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2 AND seq = ?3 AND as_of = ?4)'
    : 'EXISTS (SELECT 1 FROM deal WHERE org = ?1 AND id = ?2)'
  return query(
    `INSERT INTO guard (k) SELECT 1 WHERE ${stale}
       OR NOT EXISTS (SELECT 1 FROM placement WHERE org = ?1 AND state = 'here')`,
    deal,
    ...(head ? [head.seq, head.asOf] : []),
  )
}
