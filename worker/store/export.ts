import { type Query, query } from './query.ts'
import { type Column, organisationTable, type Table } from './tables.ts'

/** What an export reads, a page at a time. */

export type Cells = Record<string, string | number | null>

const names = (columns: readonly Column[]) => columns.map(({ name }) => name).join(', ')

/** A page of a table's rows after the last of the page before, in the order of the key. */
export function tablePageQuery({ name, key, columns }: Table, last: Cells | undefined, limit: number): Query<Cells> {
  const places = key.map((_, at) => `?${at + 3}`).join(', ')
  const beyond = last ? `AND (${key.join(', ')}) > (${places})` : ''
  return query(
    `SELECT ${names(columns)} FROM ${name} WHERE org = ?1 ${beyond} ORDER BY ${key.join(', ')} LIMIT ?2`,
    limit,
    ...(last ? key.map((column) => last[column] ?? null) : []),
  )
}

export function organisationRowQuery(): Query<Cells> {
  return query(`SELECT ${names(organisationTable.columns)} FROM organisation WHERE org = ?1`)
}

/** How much there is: said first, for whoever waits. */
export function amountQuery(): Query<{ deals: number; events: number }> {
  return query('SELECT count(*) AS deals, coalesce(sum(seq), 0) AS events FROM deal WHERE org = ?1')
}

export interface EndRow {
  deal: string
  seq: number
  hash: string
}

/** Where the chains of a page of deals end. */
export function endsQuery(after: string, limit: number): Query<EndRow> {
  return query('SELECT id AS deal, seq, hash FROM deal WHERE org = ?1 AND id > ?2 ORDER BY id LIMIT ?3', after, limit)
}

export interface LedgerRow {
  seq: number
  body: string
  hash: string
  /** What still exists of its personal fields, as JSON: field → value and salt. */
  personal: string
}

/** A page of a ledger up to an end that was read before: what came since is not in it. */
export function ledgerRowsQuery(deal: string, after: number, upTo: number, limit: number): Query<LedgerRow> {
  return query(
    `SELECT e.seq, e.body, e.hash,
       (SELECT json_group_object(p.field, json_object('value', p.value, 'salt', p.salt)) FROM personal p
        WHERE p.org = e.org AND p.deal = e.deal AND p.event = e.id) AS personal
     FROM event e WHERE e.org = ?1 AND e.deal = ?2 AND e.seq > ?3 AND e.seq <= ?4 ORDER BY e.seq LIMIT ?5`,
    deal,
    after,
    upTo,
    limit,
  )
}

export function teamNamesQuery(): Query<{ id: string; name: string }> {
  return query('SELECT id, name FROM team WHERE org = ?1')
}
