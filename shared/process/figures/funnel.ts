import { open } from '../log/eventLog.ts'
import type { Manual } from '../manual/schema.ts'
import type { Course } from './course.ts'
import { type Estimate, shareOf } from './estimate.ts'

/** What became of the cases that entered a stage: passed, lost or still open. */
export interface StageFunnel {
  stage: string
  entered: number
  /** They entered a stage further on after it, or were won. */
  passed: number
  /** They ended otherwise, without going further. */
  lost: number
  open: number
  /** They went past it without entering it. */
  skipped: number
  /** The share of the passed among those that are not open here any more; nothing where there are none. */
  conversion: Estimate | null
}

interface Counts {
  entered: number
  passed: number
  lost: number
  open: number
  skipped: number
}

/** Counts for each stage the cases that came to it and went on. */
export class Funnel {
  readonly #manual: Manual
  readonly #stages: Counts[]

  constructor(manual: Manual) {
    this.#manual = manual
    this.#stages = manual.stages.map(() => ({ entered: 0, passed: 0, lost: 0, open: 0, skipped: 0 }))
  }

  add({ visits, stage, outcome, isWon }: Course): void {
    let [entered, passed, furthest] = [0, 0, -1]
    for (let visit = visits - 1; visit >= 0; visit--) {
      const place = stage[visit] ?? 0
      entered |= 1 << place
      if (isWon || furthest > place) passed |= 1 << place
      if (place > furthest) furthest = place
    }
    for (let place = 0; place < this.#stages.length; place++) {
      const counts = this.#stages[place]
      if (!counts) continue
      if ((entered >> place) & 1) {
        counts.entered++
        if ((passed >> place) & 1) counts.passed++
        else if (outcome === open) counts.open++
        else counts.lost++
      } else if (visits > 0 && (stage[0] ?? 0) < place && place < furthest) counts.skipped++
    }
  }

  finish(): StageFunnel[] {
    return this.#stages.map((counts, place) => ({
      stage: this.#manual.stages[place]?.key ?? '',
      ...counts,
      conversion: shareOf(counts.passed, counts.passed + counts.lost),
    }))
  }
}
