import type { Deviation } from './deviations.ts'
import { unknownActivity } from './vocabulary.ts'

interface Variant {
  trace: ArrayLike<number>
  ending: number
  list: readonly Deviation[]
}

/**
 * The lists of traces that come again. A trace is kept when it comes a second time, so that a log in which no two are alike
 * pays nothing for it.
 */
export class Variants {
  /** The numbers of traces that came, each in the place that its last digits name. */
  readonly #came: Int32Array = new Int32Array(1 << 14)
  readonly #kept = new Map<number, Variant>()
  /** How many activities and deviations are kept. */
  held = 0

  /** The list that was made for an equal trace with the same ending, else the one that is made now. */
  list(trace: ArrayLike<number>, ending: number, make: () => readonly Deviation[]): readonly Deviation[] {
    const number = numberOf(trace, ending)
    const place = number & (this.#came.length - 1)
    if (this.#came[place] !== number) {
      this.#came[place] = number
      return make()
    }
    const kept = this.#kept.get(number)
    if (kept && kept.ending === ending && isSame(kept.trace, trace)) return kept.list
    const list = make()
    this.#kept.set(number, { trace: Uint16Array.from(trace), ending, list })
    this.held += trace.length + list.length
    return list
  }
}

/** Seldom the same for two. */
function numberOf(trace: ArrayLike<number>, ending: number): number {
  let number = ending
  for (let place = 0; place < trace.length; place++)
    number = Math.imul(number ^ (trace[place] ?? unknownActivity), 0x01000193) ^ (number >>> 17)
  return number
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false
  return true
}
