import { Column } from '../log/column.ts'
import type { Manual } from '../manual/schema.ts'
import type { Course } from './course.ts'
import { type Spread, spreadOf } from './spread.ts'

/** How long the visits of a stage took that were left. */
export interface StageTime extends Spread {
  stage: string
}

/** Gathers the time of each visit in its stage. */
export class StageTimes {
  readonly #manual: Manual
  readonly #times: Column[]

  constructor(manual: Manual) {
    this.#manual = manual
    this.#times = manual.stages.map(() => new Column('double'))
  }

  add({ visits, stage, time: times }: Course): void {
    for (let visit = 0; visit < visits; visit++) {
      const time = times[visit] ?? Number.NaN
      if (!Number.isNaN(time)) this.#times[stage[visit] ?? 0]?.push(time)
    }
  }

  finish(): StageTime[] {
    return this.#times.map((times, place) => ({
      stage: this.#manual.stages[place]?.key ?? '',
      ...spreadOf(Float64Array.from(times.numbers)),
    }))
  }
}
