import type { Manual } from '../manual/schema.ts'
import { columnReader, type Field, type LogColumns } from './columns.ts'
import { type CsvForm, CsvReader } from './csv.ts'
import { columnExpected, type Expected, rowExpected } from './expected.ts'
import type { Faults } from './fault.ts'
import type { Cell, Rows, WrittenRow } from './rows.ts'

interface Column {
  name: string
  field: Field
}

/** Reads a log of comma-separated values: the first row names the columns, each other one tells an event. */
export class CsvRows {
  readonly #manual: Manual
  readonly #mapping: LogColumns
  readonly #rows: Rows
  readonly #faults: Faults
  readonly #csv: CsvReader
  #columns: readonly Column[] | undefined
  #places: Places | undefined
  read = 0

  constructor(manual: Manual, mapping: LogColumns, form: CsvForm, to: { rows: Rows; faults: Faults }) {
    this.#manual = manual
    this.#mapping = mapping
    this.#rows = to.rows
    this.#faults = to.faults
    this.#csv = new CsvReader(
      (row, fields) => this.#row(row, fields),
      (row, expected, whole) => {
        to.faults.add({ row, column: '', value: undefined, expected, whole })
        to.rows.left++
      },
      form,
    )
  }

  push(text: string): void {
    this.#csv.push(text)
  }

  finish(): void {
    this.#csv.finish()
    if (!this.#columns) this.#header(1, [])
  }

  #row(row: number, fields: readonly string[]): void {
    this.read = row
    if (!this.#columns) this.#header(row, fields)
    else if (fields.length !== this.#columns.length) this.#uneven(row, fields.length, this.#columns.length)
    else if (this.#places) this.#rows.add(written(row, fields, this.#columns, this.#places))
  }

  #uneven(row: number, found: number, expected: number): void {
    this.#rows.left++
    this.#faults.add({
      row,
      column: '',
      value: `${found}`,
      expected: rowExpected.fields(expected),
    })
  }

  #header(row: number, names: readonly string[]): void {
    const fieldOf = columnReader(this.#manual, this.#mapping)
    const columns = names.map((name) => ({ name: name.trim(), field: fieldOf(name.trim()) }))
    this.#columns = columns
    const fault = (column: string, expected: Expected, whole = true) =>
      this.#faults.add({ row, column, value: column, expected, whole })
    for (const { name, field } of columns) if (field.is === 'unknown') fault(name, field.expected, false)
    for (const name of missing(names, this.#mapping)) fault(name, columnExpected.there)
    for (const name of twice(columns)) fault(name, columnExpected.alone)
    const [ofCase, activity, at, actor] = (['case', 'activity', 'at', 'actor'] as const).map((part) =>
      columns.findIndex(({ field }) => field.is === part),
    )
    if (ofCase === -1) fault('case', columnExpected.case)
    if (activity === -1) fault('activity', columnExpected.activity)
    if (!this.#faults.isWhole)
      this.#places = { case: ofCase ?? -1, activity: activity ?? -1, at: at ?? -1, actor: actor ?? -1 }
  }
}

interface Places {
  case: number
  activity: number
  at: number
  actor: number
}

function written(row: number, fields: readonly string[], columns: readonly Column[], places: Places): WrittenRow {
  const cell = (place: number): Cell => ({ column: columns[place]?.name ?? '', text: fields[place] ?? '' })
  return {
    row,
    case: cell(places.case),
    activity: cell(places.activity),
    at: places.at === -1 ? undefined : cell(places.at),
    actor: places.actor === -1 ? undefined : cell(places.actor),
    attributes: columns.flatMap(({ field }, place) =>
      field.is === 'attribute' ? [{ ...cell(place), attribute: field.attribute }] : [],
    ),
  }
}

/** Columns that the mapping names and the log lacks. */
function missing(names: readonly string[], { attributes = {}, ...mapping }: LogColumns): string[] {
  const there = new Set(names.map((name) => name.trim()))
  const { case: ofCase, activity, at, actor } = mapping
  return [ofCase, activity, at, actor, ...Object.keys(attributes)].filter(
    (name): name is string => name !== undefined && !there.has(name),
  )
}

/** The second column of two that hold the same. */
function twice(columns: readonly Column[]): string[] {
  const seen = new Set<string>()
  return columns.flatMap(({ name, field }) => {
    const holds = field.is === 'attribute' ? `attribute ${field.attribute.key}` : field.is
    if (holds === 'ignored' || holds === 'unknown') return []
    if (seen.has(holds)) return [name]
    seen.add(holds)
    return []
  })
}
