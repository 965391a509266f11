import type { Expected } from './expected.ts'

/**
 * What is wrong with a log, and where. Rows of comma-separated values count as a spreadsheet counts them, the first being 1;
 * events of XES from 1; row 0 is what was asked for. `whole`: no part of the log can be taken.
 */
export interface LogFault {
  row: number
  column: string
  value: string | undefined
  expected: Expected
  whole?: boolean
}

/** Faults as they are found. So many that nobody reads them are counted alone. */
export class Faults {
  readonly all: LogFault[] = []
  count = 0
  isWhole = false
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  add(fault: LogFault): void {
    this.count++
    if (fault.whole) this.isWhole = true
    if (this.all.length < this.#most || fault.whole) this.all.push(fault)
  }
}
