import { open } from '../log/eventLog.ts'
import type { Course } from './course.ts'
import { type Spread, spreadOf } from './spread.ts'

/** The time of closed cases from their first event to their end. */
export interface CycleTimes {
  all: Spread
  won: Spread
  lost: Spread
}

/** How a case stands. */
export const standing = { open: 0, won: 1, lost: 2 } as const

/** Keeps each case's cycle time and how it stands. */
export class Cycles {
  /** By case; NaN for an open one, or one without times. */
  readonly times: Float64Array
  /** By case: one of `standing`. */
  readonly stands: Uint8Array

  constructor(cases: number) {
    this.times = new Float64Array(cases).fill(Number.NaN)
    this.stands = new Uint8Array(cases)
  }

  add({ case: ofCase, outcome, isWon, cycle }: Course): void {
    if (outcome === open) return
    this.stands[ofCase] = isWon ? standing.won : standing.lost
    this.times[ofCase] = cycle
  }

  count(how: number): number {
    let count = 0
    for (const one of this.stands) if (one === how) count++
    return count
  }

  finish(): CycleTimes {
    return {
      all: spreadOf(this.times.filter((time) => !Number.isNaN(time))),
      won: this.#spread(standing.won),
      lost: this.#spread(standing.lost),
    }
  }

  #spread(how: number): Spread {
    return spreadOf(this.times.filter((time, ofCase) => this.stands[ofCase] === how && !Number.isNaN(time)))
  }
}
