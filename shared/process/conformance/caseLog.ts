import type { Closed } from '../log/endings.ts'
import type { EventLog } from '../log/eventLog.ts'
import { LogBuilder } from '../log/logBuilder.ts'
import { type NameRead, type Naming, nameReader } from '../log/means.ts'
import type { Manual } from '../manual/schema.ts'
import { type ReadRow, type RowFault, readRow } from './caseRow.ts'

export type CaseLogRead = { ok: true; log: EventLog } | { ok: false; faults: readonly RowFault[] }

/**
 * Reads a log from rows that are data already, not text. Rows of a case go by their moment, then by their row. Every fault is
 * told with its row, column and value; from a log with a fault nothing is taken.
 */
export class CaseLogReader {
  readonly #manual: Manual
  readonly #log: LogBuilder
  readonly #read: (name: string) => NameRead
  readonly #names = new Map<string, NameRead>()
  readonly #timed = new Set<string>()
  readonly #untimed: { case: string; row: number }[] = []
  readonly #faults: RowFault[] = []
  #rows = 0

  constructor(manual: Manual, naming: Naming = {}) {
    this.#manual = manual
    this.#read = nameReader(manual, naming)
    this.#log = new LogBuilder(manual, (name) => {
      const read = this.#named(name)
      return read.ok ? read.means : { is: 'unknown' }
    })
  }

  /** The next row of the log, or the one with this number. */
  add(input: unknown, number = this.#rows + 1): void {
    this.#rows = number
    const row = readRow(this.#manual, input, number, this.#faults)
    if (!row || !this.#isKnown(row.activity, number)) return
    const { case: ofCase, at } = row
    this.#log.add({ case: ofCase, activity: row.activity, at, actor: row.actor, row: number })
    for (const [attribute, value] of row.attributes) this.#log.know(ofCase, attribute, value, at)
    if (at === undefined) this.#untimed.push({ case: ofCase, row: number })
    else this.#timed.add(ofCase)
  }

  /** `closed` says which cases are over; those whose outcome the log tells, where nothing is said. */
  finish(closed: Closed = 'told'): CaseLogRead {
    const lost = typeof closed === 'string' ? [] : closed.filter((one) => !this.#log.has(one))
    const faults = [
      ...lost.map((value) => ({ row: 0, column: 'cases', value, expected: 'a case of the log' })),
      ...this.#faults,
      ...this.#untimedFaults(),
    ]
    if (faults.length > 0) return { ok: false, faults: faults.sort((a, b) => a.row - b.row) }
    return { ok: true, log: this.#log.finish(closed) }
  }

  /** A name is wrong once, in the first row that bears it. */
  #isKnown(name: ReadRow['activity'], row: number): boolean {
    const isNew = !this.#names.has(name)
    const read = this.#named(name)
    if (!read.ok && isNew) this.#faults.push({ row, column: 'activity', value: name, expected: read.expected.en })
    return read.ok
  }

  #named(name: string): NameRead {
    const known = this.#names.get(name) ?? this.#read(name)
    this.#names.set(name, known)
    return known
  }

  /** Either all rows of a case say when, or none: otherwise nobody can tell their order. */
  #untimedFaults(): RowFault[] {
    const expected = 'a moment, as other rows of its case have one'
    return this.#untimed
      .filter((one) => this.#timed.has(one.case))
      .map(({ row }) => ({ row, column: 'at', value: undefined, expected }))
  }
}
