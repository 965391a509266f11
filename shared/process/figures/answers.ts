import { Column } from '../log/column.ts'
import type { EventLog } from '../log/eventLog.ts'
import type { Course } from './course.ts'
import type { Elapsed } from './elapsed.ts'
import { type Spread, spreadOf } from './spread.ts'

/** How long customers waited: from their first message after our last answer to our next. */
export interface Answers extends Spread {
  /** They still wait, or waited in vain. */
  unanswered: number
}

/** Gathers what customers waited for answers. */
export class FirstAnswers {
  readonly #log: EventLog
  readonly #elapsed: Elapsed
  readonly #waits = new Column('double')
  readonly #direction: Int8Array
  #unanswered = 0

  constructor(log: EventLog, elapsed: Elapsed) {
    this.#log = log
    this.#elapsed = elapsed
    this.#direction = Int8Array.from(log.activities, ({ means }) =>
      means.is === 'contact' ? (means.direction === 'in' ? 1 : -1) : 0,
    )
  }

  add({ case: ofCase, from, to }: Course): void {
    const { activity, at } = this.#log
    let since = Number.NaN
    for (let place = from; place < to; place++) {
      const direction = this.#direction[activity[place] ?? 0]
      if (direction === 1 && Number.isNaN(since)) since = at[place] ?? Number.NaN
      else if (direction === -1 && !Number.isNaN(since)) {
        this.#waits.push(this.#elapsed(since, at[place] ?? Number.NaN, ofCase))
        since = Number.NaN
      }
    }
    if (!Number.isNaN(since)) this.#unanswered++
  }

  finish(): Answers {
    return { ...spreadOf(Float64Array.from(this.#waits.numbers)), unanswered: this.#unanswered }
  }
}
