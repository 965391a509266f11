import { exportFormat } from '#shared/api/export.ts'
import type { Desk } from '#worker/desk.ts'
import {
  type Cells,
  type EndRow,
  endsQuery,
  type LedgerRow,
  ledgerRowsQuery,
  organisationRowQuery,
  tablePageQuery,
} from '#worker/store/export.ts'
import { after, before, organisationTable, type Table } from '#worker/store/tables.ts'
import { noSum, type Thing, writeLine } from './lines.ts'
import { readOn } from './readOn.ts'

const page = 500
const dealsAtOnce = 10
const linesBetween = 1000

/**
 * All that an organisation owns, line by line, a page in memory at a time. Each ledger ends where its head stood when it was
 * begun; commands are read last, so that none of an event is missing. Throws when the database stops answering: a file
 * without its last line is no export.
 */
export async function* organisationLines(
  desk: Desk,
  amount: { deals: number; events: number },
  now: number,
): AsyncGenerator<string> {
  const counts: Record<string, number> = {}
  let sum = noSum
  let lines = 0
  const write = async (thing: Thing) => {
    const written = await writeLine(thing, sum)
    sum = written.sum
    lines++
    counts[thing.kind] = (counts[thing.kind] ?? 0) + 1
    return `${written.line}\n`
  }
  yield await write({ kind: 'guiderail', row: { format: exportFormat, org: desk.store.org, exported: now, ...amount } })
  let told = 0
  for await (const things of pages(desk)) {
    let text = ''
    for (const thing of things) text += await write(thing)
    if (lines - told >= linesBetween) {
      told = lines
      text += await write({ kind: 'progress', row: { lines, events: counts.event ?? 0, of: amount.events } })
    }
    yield text
  }
  yield await write({ kind: 'end', row: { lines, counts: { ...counts }, sha256: sum } })
}

/** Page by page, in the order in which they come back. */
async function* pages(desk: Desk): AsyncGenerator<Thing[]> {
  const [[organisation]] = await readOn(desk, [organisationRowQuery()])
  if (organisation) yield [{ kind: 'organisation', row: plain(organisationTable, organisation) }]
  for (const [kind, table] of Object.entries(before)) yield* rowsOf(desk, kind, table)
  yield* ledgers(desk)
  for (const [kind, table] of Object.entries(after)) yield* rowsOf(desk, kind, table)
}

async function* rowsOf(desk: Desk, kind: string, table: Table): AsyncGenerator<Thing[]> {
  let last: Cells | undefined
  do {
    const [rows]: readonly [Cells[]] = await readOn(desk, [tablePageQuery(table, last, page)])
    yield rows.map((row) => ({ kind, row: plain(table, row) }))
    last = rows.length < page ? undefined : rows.at(-1)
  } while (last)
}

/** A row with its JSON columns as what they say. */
function plain({ columns }: Table, row: Cells): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, type === 'json' ? JSON.parse(String(row[name])) : (row[name] ?? null)]),
  )
}

async function* ledgers(desk: Desk): AsyncGenerator<Thing[]> {
  let last = ''
  for (;;) {
    const [ends] = await readOn(desk, [endsQuery(last, dealsAtOnce)])
    const first = await readOn(
      desk,
      ends.map(({ deal, seq }) => ledgerRowsQuery(deal, 0, seq, page)),
    )
    for (const [at, end] of ends.entries()) yield* ledger(desk, end, first[at] ?? [])
    const next = ends.at(-1)
    if (!next || ends.length < dealsAtOnce) return
    last = next.deal
  }
}

async function* ledger(desk: Desk, end: EndRow, first: LedgerRow[]): AsyncGenerator<Thing[]> {
  yield [{ kind: 'deal', row: end }]
  let rows = first
  for (let reached = 0; reached < end.seq; ) {
    const last = rows.at(-1)
    if (!last) throw new Error(`the export ended early: a copy of the database lags behind deal ${end.deal}`)
    yield rows.map(({ body, hash, personal }) => ({
      kind: 'event',
      row: { event: JSON.parse(body), hash, personal: JSON.parse(personal) },
    }))
    reached = last.seq
    if (reached < end.seq) rows = (await readOn(desk, [ledgerRowsQuery(end.deal, reached, end.seq, page)]))[0]
  }
}
