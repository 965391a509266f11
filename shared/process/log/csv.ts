/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.js'
import { type Expected, fileExpected } from './expected.ts'

/** A record of a file: its row as a spreadsheet counts them, and its fields. */
export type Row = (row: number, fields: readonly string[]) => void
/** What a row should have been; `isEnd`: nothing after it can be read. */
export type Broken = (row: number, expected: Expected, isEnd: boolean) => void

export interface CsvForm {
  /** Between two fields; the one of comma, semicolon, tab and bar that parts the first row most often where nothing is said. */
  delimiter?: ',' | ';' | '\t' | '|' | undefined
  /** The most characters that a row may have. */
  longest?: number
}

const delimiters = [',', ';', '\t', '|'] as const

/** Characters that are parsed in one go: a row that goes on from one to the next is begun anew. */
const worthReading = 65_536

/**
 * Reads comma-separated values piece by piece. Rows of no text are passed over, and counted. What breaks the form is told
 * with its row; an open quote or a row beyond measure ends the reading.
 */
export class CsvReader {
  readonly #row: Row
  readonly #broken: Broken
  readonly #longest: number
  #delimiter: CsvForm['delimiter']
  #newline: '\n' | '\r' | undefined
  #left = ''
  #pending = 0
  #count = 0
  #ended = false

  constructor(row: Row, broken: Broken, { delimiter, longest = 1_000_000 }: CsvForm = {}) {
    this.#row = row
    this.#broken = broken
    this.#delimiter = delimiter
    this.#longest = longest
  }

  push(text: string): void {
    if (this.#ended) return
    this.#left += this.#count === 0 && this.#left === '' ? withoutMark(text) : text
    this.#pending += text.length
    if (this.#pending < worthReading) return
    this.#pending = 0
    this.#read(false)
    if (this.#left.length > this.#longest) this.#end(fileExpected.shorter(this.#longest))
  }

  finish(): void {
    if (!this.#ended && this.#left !== '') this.#read(true)
  }

  #read(isLast: boolean): void {
    const newline = this.#newline ?? newlineOf(this.#left)
    if (newline === undefined && !isLast) return
    this.#newline = newline ?? '\n'
    this.#delimiter ??= delimiterOf(this.#left.slice(0, worthReading), this.#newline)
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: this.#newline })
    const { data, errors, meta } = parser.parse(this.#left, 0, !isLast)
    const broken = new Map(errors.map(({ row, code }) => [row, code]))
    for (const [place, fields] of data.entries()) {
      const fault = broken.get(place)
      if (fault === 'MissingQuotes') {
        this.#end(fileExpected.closed)
        return
      }
      this.#count++
      if (fault) this.#broken(this.#count, fileExpected.delimiter, false)
      else if (fields.length > 1 || fields[0]?.trim()) this.#row(this.#count, withoutReturn(fields))
    }
    this.#left = isLast ? '' : this.#left.slice(meta.cursor)
  }

  #end(expected: Expected): void {
    this.#ended = true
    this.#left = ''
    this.#broken(this.#count + 1, expected, true)
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function newlineOf(text: string): '\n' | '\r' | undefined {
  if (text.includes('\n')) return '\n'
  return text.includes('\r') ? '\r' : undefined
}

function delimiterOf(text: string, newline: string): (typeof delimiters)[number] {
  const counts = delimiters.map((delimiter) => {
    const { data } = new Papa.Parser({ delimiter, newline, preview: 1 }).parse(text, 0, false)
    return data[0]?.length ?? 0
  })
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Windows ends a row with a return and a new line. */
function withoutReturn(fields: string[]): string[] {
  const last = fields.length - 1
  const field = fields[last]
  if (field?.endsWith('\r')) fields[last] = field.slice(0, -1)
  return fields
}
