import { open } from '../log/eventLog.ts'
import type { Manual } from '../manual/schema.ts'
import type { Course } from './course.ts'

/** Where cases ended that were not won. */
export interface Dropout {
  /** The stage that they were in; nothing for those that never entered one. */
  stage: string | null
  count: number
  /** Among all that were not won. */
  share: number
  /** By outcome. */
  outcomes: Record<string, number>
}

/** Counts the cases that were not won by the stage in which they ended. */
export class Dropouts {
  readonly #manual: Manual
  readonly #counts: Uint32Array

  constructor(manual: Manual) {
    this.#manual = manual
    this.#counts = new Uint32Array((manual.stages.length + 1) * manual.outcomes.length)
  }

  add({ outcome, isWon, visits, stage }: Course): void {
    if (outcome === open || isWon) return
    const place = visits === 0 ? this.#manual.stages.length : (stage[visits - 1] ?? 0)
    const cell = place * this.#manual.outcomes.length + outcome
    this.#counts[cell] = (this.#counts[cell] ?? 0) + 1
  }

  /** In the manual's order of stages; those in which no case ended are left out. */
  finish(): Dropout[] {
    const { stages, outcomes } = this.#manual
    const all = this.#counts.reduce((sum, count) => sum + count, 0)
    return [...stages.map(({ key }) => key), null]
      .map((stage, place) => {
        const counts = outcomes.map(({ key }, n) => [key, this.#counts[place * outcomes.length + n] ?? 0] as const)
        const count = counts.reduce((sum, [, one]) => sum + one, 0)
        return { stage, count, share: count / all, outcomes: Object.fromEntries(counts.filter(([, one]) => one > 0)) }
      })
      .filter(({ count }) => count > 0)
  }
}
