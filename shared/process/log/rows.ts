import type { Value } from '../ledger/event.ts'
import type { Attribute, Manual } from '../manual/schema.ts'
import { readValue } from './attributeText.ts'
import type { Closed } from './endings.ts'
import type { EventLog } from './eventLog.ts'
import { type Expected, rowExpected } from './expected.ts'
import type { Faults } from './fault.ts'
import { LogBuilder } from './logBuilder.ts'
import { type NameRead, type Naming, nameReader } from './means.ts'
import { readMoment } from './moment.ts'

/** One text of a row, with the column that it stands in. */
export interface Cell {
  column: string
  text: string
}

/** One row of a log as it is written. */
export interface WrittenRow {
  row: number
  case: Cell
  activity: Cell
  /** Nothing in a log that tells no times. */
  at: Cell | undefined
  actor: Cell | undefined
  attributes: readonly (Cell & { attribute: Attribute })[]
}

export interface RowsForm extends Naming {
  /** The zone of the clocks by which times without an offset are told. */
  timeZone?: string | undefined
  /** The rows of a case must stand in the order of their times; otherwise they are put in it. */
  inOrder?: boolean | undefined
}

/** An attribute's key and its value. */
export type KnownValue = readonly [string, Value]

const longestName = 500
/** A log with more names than this tells something else in the column of its activities. */
const mostNames = 10_000

/** Takes the rows of a log: what is right goes into the log, what is wrong becomes a fault with its place. */
export class Rows {
  readonly #form: RowsForm
  readonly #faults: Faults
  readonly #log: LogBuilder
  readonly #read: (name: string) => NameRead
  readonly #names = new Map<string, NameRead>()
  readonly #latest = new Map<string, number>()
  /** Rows with a fault, none of which was taken. */
  left = 0

  constructor(manual: Manual, form: RowsForm, faults: Faults) {
    this.#form = form
    this.#faults = faults
    this.#read = nameReader(manual, form)
    this.#log = new LogBuilder(manual, (name) => {
      const read = this.#named(name)
      return read.ok ? read.means : { is: 'unknown' }
    })
  }

  get taken(): number {
    return this.#log.events
  }

  /** `given` is what is known of the case from its beginning. Gives whether the row was taken. */
  add(written: WrittenRow, given: readonly KnownValue[] = []): boolean {
    const { row } = written
    const before = this.#faults.count
    const ofCase = this.#name(row, written.case)
    const activity = this.#name(row, written.activity)
    const known = this.#isKnown(row, written.activity.column, activity)
    const at = written.at && this.#moment(row, written.at)
    const actor = written.actor?.text.trim() ? this.#name(row, written.actor) : undefined
    const values = this.values(row, written.attributes)
    if (written.at && at !== undefined) this.#inOrder(row, written.at, ofCase, at)
    if (this.#faults.count > before || !known) {
      this.left++
      return false
    }
    this.#log.add({ case: ofCase, activity, at, actor, row })
    for (const [attribute, value] of given) this.#log.know(ofCase, attribute, value, undefined)
    for (const [attribute, value] of values) this.#log.know(ofCase, attribute, value, at)
    return true
  }

  /** The values that attributes are written to have; an empty text says nothing. */
  values(row: number, attributes: WrittenRow['attributes']): KnownValue[] {
    return attributes.flatMap(({ attribute, ...cell }): KnownValue[] => {
      const text = cell.text.trim()
      if (text === '') return []
      const read = readValue(attribute, text)
      if (read.ok) return [[attribute.key, read.value]]
      this.#fault(row, cell, read.expected)
      return []
    })
  }

  finish(closed: Closed): EventLog {
    if (typeof closed !== 'string')
      for (const name of closed)
        if (!this.#log.has(name)) this.#fault(0, { column: 'cases', text: name }, rowExpected.case)
    return this.#log.finish(closed)
  }

  #name(row: number, cell: Cell): string {
    const name = cell.text.trim()
    if (name === '' || name.length > longestName) this.#fault(row, cell, rowExpected.name(longestName))
    return name
  }

  /** A name without one meaning is a fault once, in the first row that bears it; no row that bears it is taken. */
  #isKnown(row: number, column: string, name: string): boolean {
    const isNew = !this.#names.has(name)
    const read = this.#named(name)
    if (!read.ok && isNew) this.#fault(row, { column, text: name }, read.expected)
    if (isNew && this.#names.size > mostNames)
      this.#faults.add({ row, column, value: name, expected: rowExpected.fewerNames(mostNames), whole: true })
    return read.ok
  }

  #named(name: string): NameRead {
    const known = this.#names.get(name) ?? this.#read(name)
    this.#names.set(name, known)
    return known
  }

  #moment(row: number, cell: Cell): number | undefined {
    const read = readMoment(cell.text.trim(), this.#form.timeZone)
    if (read.ok) return read.at
    this.#fault(row, cell, read.expected)
    return undefined
  }

  #inOrder(row: number, cell: Cell, ofCase: string, at: number): void {
    if (!this.#form.inOrder) return
    const latest = this.#latest.get(ofCase)
    if (latest === undefined || at >= latest) this.#latest.set(ofCase, at)
    else this.#fault(row, cell, rowExpected.notBefore(new Date(latest).toISOString()))
  }

  #fault(row: number, { column, text }: Cell, expected: Expected): void {
    this.#faults.add({ row, column, value: text, expected })
  }
}
