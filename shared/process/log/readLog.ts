import type { Manual } from '../manual/schema.ts'
import type { LogColumns } from './columns.ts'
import type { CsvForm } from './csv.ts'
import { CsvRows } from './csvRows.ts'
import type { Closed } from './endings.ts'
import type { EventLog } from './eventLog.ts'
import { fileExpected } from './expected.ts'
import { Faults, type LogFault } from './fault.ts'
import { Rows, type RowsForm } from './rows.ts'
import { XesRows } from './xesRows.ts'

export interface LogForm extends RowsForm, CsvForm {
  /** XES where the log begins with `<`, else comma-separated values, where nothing is said. */
  format?: 'csv' | 'xes' | undefined
  columns?: LogColumns | undefined
  /** Which cases are over. */
  cases?: Closed | undefined
  /** Take what is right from a log with faults. */
  partial?: boolean | undefined
  /** So many faults are listed; the rest is counted. */
  mostFaults?: number | undefined
}

export interface LogProgress {
  characters: number
  /** The row reached. */
  rows: number
  events: number
  faults: number
}

export type LogRead =
  /** `faults`: of the `left` rows that were left out; there are none unless `partial` was asked for. */
  | { ok: true; log: EventLog; faults: readonly LogFault[]; count: number; left: number }
  | { ok: false; faults: readonly LogFault[]; count: number }

interface Format {
  read: number
  push(text: string): void
  finish(): void
}

/**
 * Reads a log from elsewhere, piece by piece. Every fault is told with its row, column and value and what was expected
 * there; from a log with a fault nothing is taken unless `partial` is asked for, and never from one that cannot be read to
 * its end or whose columns are wrong.
 */
export class LogReader {
  readonly #manual: Manual
  readonly #form: LogForm
  readonly #faults: Faults
  readonly #rows: Rows
  #reading: Format | undefined
  #characters = 0

  constructor(manual: Manual, form: LogForm = {}) {
    this.#manual = manual
    this.#form = form
    this.#faults = new Faults(form.mostFaults ?? 100_000)
    this.#rows = new Rows(manual, form, this.#faults)
  }

  push(text: string): void {
    if (text === '' || this.#faults.isWhole) return
    this.#characters += text.length
    this.#reading ??= this.#begin(text)
    this.#reading.push(text)
  }

  /** The bytes of the log are no text in this encoding. */
  undecoded(encoding: string): void {
    if (this.#faults.isWhole) return
    this.#faults.add({
      row: this.progress.rows + 1,
      column: '',
      value: undefined,
      expected: fileExpected.encoding(encoding),
      whole: true,
    })
  }

  get progress(): LogProgress {
    const rows = this.#reading?.read ?? 0
    return { characters: this.#characters, rows, events: this.#rows.taken, faults: this.#faults.count }
  }

  finish(): LogRead {
    this.#reading ??= this.#begin('')
    if (!this.#faults.isWhole) this.#reading.finish()
    const log = this.#rows.finish(this.#form.cases ?? 'told')
    const { count, isWhole } = this.#faults
    const faults = this.#faults.all.toSorted((a, b) => a.row - b.row)
    if (isWhole || (count > 0 && !this.#form.partial)) return { ok: false, faults, count }
    return { ok: true, log, faults, count, left: this.#rows.left }
  }

  #begin(text: string): Format {
    const format = this.#form.format ?? (/^\uFEFF?\s*</.test(text) ? 'xes' : 'csv')
    const to = { rows: this.#rows, faults: this.#faults }
    const columns = this.#form.columns ?? {}
    if (format === 'xes') return new XesRows(this.#manual, columns, to)
    return new CsvRows(this.#manual, columns, this.#form, to)
  }
}

/** Bytes to text, as a `TextDecoder` does it: `fatal`, so that wrong bytes are found. */
export interface Decoder {
  readonly encoding: string
  decode(bytes?: Uint8Array, how?: { stream: boolean }): string
}

export interface Reading extends LogForm {
  /** Called after each piece. */
  progress?: ((soFar: LogProgress) => void) | undefined
}

type Pieces<T> = AsyncIterable<T> | Iterable<T>

/** Reads a log from pieces of text. */
export async function readLog(manual: Manual, pieces: Pieces<string>, form: Reading = {}): Promise<LogRead> {
  const reader = new LogReader(manual, form)
  for await (const piece of pieces) {
    reader.push(piece)
    form.progress?.(reader.progress)
  }
  return reader.finish()
}

/** Reads a log from pieces of bytes, in the encoding of the decoder. */
export async function readLogBytes(
  manual: Manual,
  pieces: Pieces<Uint8Array>,
  decoder: Decoder,
  form: Reading = {},
): Promise<LogRead> {
  const reader = new LogReader(manual, form)
  const take = (text: string | undefined) =>
    text === undefined ? reader.undecoded(decoder.encoding) : reader.push(text)
  for await (const piece of pieces) {
    take(decoded(decoder, piece))
    form.progress?.(reader.progress)
  }
  take(decoded(decoder))
  return reader.finish()
}

/** Without a piece: what the decoder has left, at the end. Nothing where the bytes are no text. */
function decoded(decoder: Decoder, piece?: Uint8Array): string | undefined {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
