import type { Value } from '../ledger/event.ts'
import type { Values } from '../manual/condition.ts'

interface Known {
  value: Value
  at: number
}

/** The last known value of each attribute of each case. */
export class KnownValues {
  readonly #columns = new Map<string, Map<number, Known>>()

  /** Of two values the one of the later moment counts; at the same moment the one told later. */
  set(ofCase: number, attribute: string, value: Value, at: number): void {
    const column = this.#columns.get(attribute) ?? new Map<number, Known>()
    this.#columns.set(attribute, column)
    const known = column.get(ofCase)
    if (known === undefined) column.set(ofCase, { value, at })
    else if (at >= known.at) {
      known.value = value
      known.at = at
    }
  }

  of(ofCase: number): Values {
    return (attribute) => this.#columns.get(attribute)?.get(ofCase)?.value
  }
}
