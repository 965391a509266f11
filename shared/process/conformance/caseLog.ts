import type { Value } from '../ledger/event.ts'
import type { Manual } from '../manual/schema.ts'
import { activityNames, type Mapping, type Meaning, type Understood } from './activityNames.ts'
import { type ReadRow, type RowFault, readRow } from './caseRow.ts'
import type { Case } from './conformance.ts'
import { unknownActivity } from './vocabulary.ts'

/** A case as the log tells it. */
export interface LoggedCase extends Case {
  case: string
  /** The log's own names of the activities in the trace, and the rows that they stand in. */
  names: readonly string[]
  rows: readonly number[]
}

export interface CaseLog {
  /** In the order in which the log first names them. */
  cases: readonly LoggedCase[]
  /** Whether any row is a stage's entry; without one entries are taken to be silent, in every case. */
  entries: boolean
}

/** Which cases are over: all of them, none, or all but these. */
export type Cases = 'closed' | 'open' | readonly string[]

/**
 * Reads a log row by row. Rows of a case go by their moment, then by their row. The outcome of a closed case is the last that
 * it names, `won` where it names none; in an open one outcomes say nothing. Every fault is told with its row, column and
 * value; from a log with a fault nothing is taken.
 */
export class CaseLogReader {
  readonly #manual: Manual
  readonly #understand: (name: string) => Understood
  readonly #cases = new Map<string, Row[]>()
  readonly #told = new Set<string>()
  readonly #faults: RowFault[] = []
  #entries = false
  #rows = 0

  constructor(manual: Manual, mapping: Mapping = {}) {
    this.#manual = manual
    this.#understand = activityNames(manual, mapping)
  }

  /** The next row of the log, or the one with this number. */
  add(input: unknown, number = this.#rows + 1): void {
    this.#rows = number
    const row = readRow(this.#manual, input, number, this.#faults)
    if (!row) return
    const means = this.#understand(row.activity)
    if (means.is === 'ambiguous' || means.is === 'nowhere') this.#misunderstood(row, number, means)
    if (means.is === 'activity' && means.entry) this.#entries = true
    const rows = this.#cases.get(row.case) ?? []
    rows.push({ ...row, number, means })
    this.#cases.set(row.case, rows)
  }

  finish(cases: Cases = 'closed'): { ok: true; log: CaseLog } | { ok: false; faults: readonly RowFault[] } {
    for (const rows of this.#cases.values()) this.#faults.push(...untimed(rows))
    if (typeof cases !== 'string')
      for (const one of cases)
        if (!this.#cases.has(one))
          this.#faults.push({ row: 0, column: 'cases', value: one, expected: 'a case of the log' })
    if (this.#faults.length > 0) return { ok: false, faults: this.#faults.toSorted((a, b) => a.row - b.row) }
    const isOpen = (one: string) => cases === 'open' || (cases !== 'closed' && cases.includes(one))
    const read = [...this.#cases].map(([name, rows]) => caseOf(name, rows, isOpen(name)))
    return { ok: true, log: { cases: read, entries: this.#entries } }
  }

  /** A name is wrong once, in the first row that bears it. */
  #misunderstood({ activity }: ReadRow, row: number, means: Understood & { is: 'ambiguous' | 'nowhere' }): void {
    if (this.#told.has(activity)) return
    this.#told.add(activity)
    const expected =
      means.is === 'ambiguous'
        ? `a name with one meaning, not ${means.meanings.map(spelled).join(' or ')}`
        : `a mapping to what the manual has, not to ${spelled(means.meaning)}`
    this.#faults.push({ row, column: 'activity', value: activity, expected })
  }
}

interface Row extends ReadRow {
  number: number
  means: Understood
}

/** Either all rows of a case say when, or none: otherwise nobody can tell their order. */
function untimed(rows: readonly Row[]): RowFault[] {
  const without = rows.filter(({ at }) => at === undefined)
  if (without.length === rows.length) return []
  return without.map(({ number }) => ({
    row: number,
    column: 'at',
    value: undefined,
    expected: 'a moment, as other rows of its case have one',
  }))
}

function caseOf(name: string, rows: readonly Row[], open: boolean): LoggedCase {
  const ordered = rows.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.number - b.number)
  const visible = ordered.filter(({ means }) => means.is !== 'outcome')
  const outcomes = ordered.flatMap(({ means }) => (means.is === 'outcome' ? [means.outcome] : []))
  const known = new Map<string, Value>(ordered.flatMap(({ attributes }) => attributes))
  return {
    case: name,
    trace: visible.map(({ means }) => (means.is === 'activity' ? means.label : unknownActivity)),
    names: visible.map(({ activity }) => activity),
    rows: visible.map(({ number }) => number),
    values: (attribute) => known.get(attribute),
    ...(!open && { outcome: outcomes.at(-1) ?? 'won' }),
  }
}

function spelled(meaning: Meaning): string {
  return Object.entries(meaning).flat().join(' ')
}
