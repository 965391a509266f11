import type { Manual } from '../manual/schema.ts'
import { columnReader, type Field, type LogColumns } from './columns.ts'
import { type Expected, rowExpected } from './expected.ts'
import type { Faults } from './fault.ts'
import type { Cell, KnownValue, Rows, WrittenRow } from './rows.ts'
import { type Said, XesReader } from './xes.ts'

type Attributes = WrittenRow['attributes']

/** A trace or an event, sorted by what its attributes hold. */
interface Sorted {
  case?: Cell
  activity?: Cell
  at?: Cell
  actor?: Cell
  attributes: Attributes
}

/**
 * Reads a log in XES. Events are counted from 1 through the whole log. A trace's attributes go by their keys with `case:`
 * before them. Of an activity with a life cycle its completion is the event; the other transitions are passed over.
 */
export class XesRows {
  readonly #mapping: LogColumns
  readonly #fieldOf: (column: string) => Field
  readonly #rows: Rows
  readonly #faults: Faults
  readonly #xes: XesReader
  readonly #unknown = new Set<string>()
  #trace: Sorted = { attributes: [] }
  #given: readonly KnownValue[] = []
  #isTimed: boolean | undefined
  read = 0

  constructor(manual: Manual, mapping: LogColumns, to: { rows: Rows; faults: Faults }) {
    this.#mapping = mapping
    this.#fieldOf = remembered(columnReader(manual, mapping))
    this.#rows = to.rows
    this.#faults = to.faults
    this.#xes = new XesReader({
      trace: (said) => this.#begin(said),
      event: (said) => this.#event(said),
      broken: (expected) => this.#fault('', undefined, expected, true),
    })
  }

  push(text: string): void {
    this.#xes.push(text)
  }

  finish(): void {
    this.#xes.finish()
  }

  #begin(said: Said): void {
    this.#trace = this.#sorted(said, 'case:')
    this.#given = this.#rows.values(this.read + 1, this.#trace.attributes)
  }

  #event(said: Said): void {
    this.read++
    if ((said.get('lifecycle:transition') ?? 'complete').toLowerCase() !== 'complete') return
    const own = this.#sorted(said, '')
    const ofCase = own.case ?? this.#trace.case ?? { column: this.#mapping.case ?? 'case:concept:name', text: '' }
    const at = this.#timeOf(own.at)
    const activity = own.activity ?? { column: this.#mapping.activity ?? 'concept:name', text: '' }
    const written = { row: this.read, case: ofCase, activity, at, actor: own.actor, attributes: own.attributes }
    if (this.#rows.add(written, this.#given)) this.#given = []
  }

  /** Either every event of a log tells its time or none does: the first one decides. */
  #timeOf(cell: Cell | undefined): Cell | undefined {
    this.#isTimed ??= cell !== undefined
    if (this.#isTimed) return cell ?? { column: this.#mapping.at ?? 'time:timestamp', text: '' }
    if (cell) this.#fault(cell.column, cell.text, rowExpected.noTime)
    return undefined
  }

  #sorted(said: Said, prefix: string): Sorted {
    const sorted: Sorted & { attributes: Attributes[number][] } = { attributes: [] }
    for (const [key, text] of said) {
      const column = prefix + key
      const field = this.#fieldOf(column)
      if (field.is === 'attribute') sorted.attributes.push({ column, text, attribute: field.attribute })
      else if (field.is === 'unknown') this.#tellUnknown(column, text, field.expected)
      else if (field.is !== 'ignored' && (prefix === '' || field.is === 'case')) sorted[field.is] = { column, text }
    }
    return sorted
  }

  /** Once a key, where it first stands. */
  #tellUnknown(column: string, text: string, expected: Expected): void {
    if (this.#unknown.has(column)) return
    this.#unknown.add(column)
    this.#fault(column, text, expected)
  }

  #fault(column: string, value: string | undefined, expected: Expected, whole = false): void {
    this.#faults.add({ row: this.read + (whole || column.startsWith('case:') ? 1 : 0), column, value, expected, whole })
  }
}

function remembered(fieldOf: (column: string) => Field): (column: string) => Field {
  const known = new Map<string, Field>()
  return (column) => {
    const field = known.get(column) ?? fieldOf(column)
    known.set(column, field)
    return field
  }
}
