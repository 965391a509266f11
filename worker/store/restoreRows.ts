import { type Query, query } from './query.ts'
import { derivedTables, ledgerTables, organisationTable, travelling } from './tables.ts'

/** The rows that a restore brings, and those that it puts back when it is given up. */

type Row = Record<string, string | number | null>

/** A parameter of a statement may hold two megabytes; rows beside each other stay far below. */
const mostBytes = 500_000

function chunked(rows: readonly Row[], statement: (json: string) => Query): Query[] {
  const queries: Query[] = []
  let texts: string[] = []
  let size = 0
  const flush = () => {
    if (texts.length > 0) queries.push(statement(`[${texts.join(',')}]`))
    texts = []
    size = 0
  }
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (size + text.length > mostBytes) flush()
    texts.push(text)
    size += text.length
  }
  flush()
  return queries
}

const ledger: Record<string, string[]> = {
  event: ['deal', 'seq', 'id', 'body', 'hash'],
  personal: ['deal', 'event', 'field', 'value', 'salt'],
}

/** Puts rows back. Whom the organisation was founded with stays as founded; a team takes the export's word. */
export function rowsInsert(kind: string, rows: readonly Row[]): Query[] {
  const table = travelling[kind]
  const name = table?.name ?? kind
  const columns = table?.columns.map((column) => column.name) ?? ledger[kind] ?? []
  const again =
    kind === 'team'
      ? 'ON CONFLICT (org, id) DO UPDATE SET name = excluded.name, calendar = excluded.calendar, path = excluded.path'
      : 'ON CONFLICT DO NOTHING'
  return chunked(rows, (json) =>
    query(
      `INSERT INTO ${name} (org, ${columns.join(', ')})
       SELECT ?1, ${columns.map((column) => `value->>'${column}'`).join(', ')} FROM json_each(?2)
       WHERE ${kind === 'command' ? withinLedger : 'true'} ${again}`,
      json,
    ),
  )
}

/** A command that was accepted after its deal was exported is none here: its events are not there. */
const withinLedger = `(value->>'last' IS NULL OR EXISTS (
  SELECT 1 FROM event e WHERE e.org = ?1 AND e.deal = value->>'deal' AND e.seq = value->>'last'))`

/** A file asks for a second factor where none was asked for; that none is needed it cannot say. */
export function organisationUpdate(row: Row): Query {
  const names = organisationTable.columns.map((column) => column.name)
  const set = (name: string, place: string) =>
    name === 'second_factor'
      ? `${name} = CASE ${place} WHEN 'nobody' THEN ${name} ELSE ${place} END`
      : `${name} = ${place}`
  return query(
    `UPDATE organisation SET ${names.map((name, at) => set(name, `?${at + 2}`)).join(', ')} WHERE org = ?1`,
    ...names.map((name) => row[name] ?? null),
  )
}

const founding = ['organisation', 'team', 'member', 'in_force', 'audit'] as const

export type Founding = Record<(typeof founding)[number] | 'documents', Row[]>

/** The rows with which an organisation was founded; its documents by their hashes. */
export function foundingQueries(): Query<Row>[] {
  const documents = query<Row>('SELECT hash FROM manual WHERE org = ?1 UNION SELECT hash FROM calendar WHERE org = ?1')
  return [...founding.map((table) => query<Row>(`SELECT * FROM ${table} WHERE org = ?1`)), documents]
}

export function foundingOf(rows: readonly (readonly Row[])[]): Founding {
  const [organisation = [], team = [], member = [], inForce = [], audit = [], documents = []] = rows
  const all = { organisation, team, member, in_force: inForce, audit, documents }
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, [...list]])) as Founding
}

/** Takes away all that came, and puts back what was here before. */
export function giveUpQueries(rows: Founding): Query[] {
  const [organisation] = rows.organisation
  const documents = JSON.stringify(rows.documents.map(({ hash }) => hash))
  const emptied = [...Object.values(travelling).map(({ name }) => name), ...ledgerTables, ...derivedTables]
  return [
    ...emptied.map((name) =>
      name === 'manual' || name === 'calendar'
        ? query(`DELETE FROM ${name} WHERE org = ?1 AND hash NOT IN (SELECT value FROM json_each(?2))`, documents)
        : query(`DELETE FROM ${name} WHERE org = ?1`),
    ),
    ...(organisation ? [organisationUpdate(organisation)] : []),
    ...founding.flatMap((name) => (name === 'organisation' ? [] : put(name, rows[name]))),
  ]
}

function put(name: string, rows: readonly Row[]): Query[] {
  const [first] = rows
  if (!first) return []
  const columns = Object.keys(first).filter((column) => column !== 'org')
  return [
    query(
      `INSERT INTO ${name} (org, ${columns.join(', ')})
       SELECT ?1, ${columns.map((column) => `value->>'${column}'`).join(', ')} FROM json_each(?2)`,
      JSON.stringify(rows),
    ),
  ]
}
