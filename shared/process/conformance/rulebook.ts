import type { Manual, Outcome } from '../manual/schema.ts'
import type { Stage } from '../manual/stage.ts'
import { outcomePlaces, structureOf } from '../manual/structure.ts'
import type { Reading } from './reading.ts'
import { type VisitRules, visitRules } from './visit.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What a manual says of visits, ways and outcomes to a case that reads its conditions in one way. Stages and outcomes go by place. */
export class Rulebook {
  readonly manual: Manual
  readonly #reading: Reading
  readonly #first: VisitRules[]
  readonly #again: VisitRules[]
  readonly #closings: VisitRules[]

  constructor(manual: Manual, reading: Reading) {
    this.manual = manual
    this.#reading = reading
    this.#first = manual.stages.map((stage) => this.#visit(stage, 'redo'))
    this.#again = manual.stages.map((stage) => this.#visit(stage, stage.reentry))
    const label = vocabularyOf(manual).step
    this.#closings = manual.outcomes.map((outcome) =>
      visitRules({ places: outcomePlaces(outcome), choices: [], reentry: 'redo', label }, reading),
    )
  }

  stage(place: number): Stage {
    return found(this.manual.stages, place)
  }

  /** `again`: in a visit after a return, which asks what the stage's re-entry says. */
  visit(stage: number, again: boolean): VisitRules {
    return found(again ? this.#again : this.#first, stage)
  }

  /** Whether a second visit asks something else than the first one. */
  differsAgain(stage: number): boolean {
    return this.stage(stage).reentry !== 'redo'
  }

  /** An outcome's own steps, as if they were a visit: they are done in the visit in which a deal is closed. */
  closing(outcome: number): VisitRules {
    return found(this.#closings, outcome)
  }

  /**
   * The stages that can be entered from one: complete, the next one and those of listed skips and returns; else only those
   * of returns that allow it. A way is closed only where its condition does not hold; unknown, it is open.
   */
  ways(stage: number, complete: boolean): number[] {
    const { returns, skips } = this.stage(stage)
    const open = (way: { when?: string | undefined }) => this.#reading.of(way.when) !== false
    const back = returns.filter((way) => open(way) && (complete || way.incomplete))
    const forwards = complete ? skips.filter(open) : []
    const next = complete && stage + 1 < this.manual.stages.length ? [stage + 1] : []
    const listed = [...forwards, ...back].map((way) => structureOf(this.manual, way.to).place)
    return [...new Set([...next, ...listed])]
  }

  /** Whether a deal can be closed so from a stage: as `won` from the last, otherwise from those listed, or from any. */
  canEnd(outcome: Outcome, stage: number): boolean {
    if (outcome.key === 'won') return stage === this.manual.stages.length - 1
    return outcome.from?.includes(this.stage(stage).key) ?? true
  }

  #visit(stage: Stage, reentry: Stage['reentry']): VisitRules {
    const { steps, choices } = structureOf(this.manual, stage.key)
    return visitRules({ places: steps, choices, reentry, label: vocabularyOf(this.manual).step }, this.#reading)
  }
}

function found<T>(all: readonly T[], place: number): T {
  const one = all[place]
  if (one === undefined) throw new RangeError(`nothing at ${place} of ${all.length}`)
  return one
}
