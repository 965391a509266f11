import type { RowFault } from '../conformance/caseRow.ts'

/** What is wrong with a log. `whole`: it cannot be read on from there, or not at all, so that no part of it can be taken. */
export interface LogFault extends RowFault {
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
