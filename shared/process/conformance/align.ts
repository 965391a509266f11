import { Automaton, roomFor } from './automaton.ts'
import { Frontiers, nowhere } from './frontier.ts'
import type { Language } from './language.ts'
import { shortestRuns } from './shortest.ts'
import { unknownActivity, vocabularyOf } from './vocabulary.ts'

/** In place of an outcome: the case is open, its run may stop anywhere. */
export const open = -1

/**
 * The least cost of turning traces into runs of one language, one for each activity left aside and for each put in. Costs are
 * looked for up to a limit that rises (1, 2, 4, 8 …): most cases are near the manual, and near it there are few states.
 */
export class Alignments {
  readonly automaton: Automaton
  /** The length of the shortest run to each outcome, by place. */
  readonly shortest: readonly number[]
  /** Of the last trace: the frontiers that it was found in, and the one before each activity and at the end. */
  frontiers: Frontiers
  path: Int32Array = new Int32Array(64)
  readonly #labels: number
  readonly #most: number
  readonly #limits: Frontiers[] = []

  constructor(language: Language, most: number) {
    this.automaton = new Automaton(language)
    this.shortest = shortestRuns(language)
    this.#most = most
    this.#labels = vocabularyOf(language.rulebook.manual).activities.length
    this.frontiers = this.#upTo(0)
  }

  /** How many states are kept for traces to come. */
  get held(): number {
    return this.automaton.size + this.#limits.reduce((sum, { held }) => sum + held, 0)
  }

  /**
   * The least cost of a trace to an outcome (by place), or as a beginning where it is `open`. `nowhere` where no run reaches
   * the outcome: steps that wait for each other are never done.
   * `tooLarge` where more states than `most` would have to be held.
   */
  cost(trace: ArrayLike<number>, outcome: number): number {
    this.path = roomFor(this.path, trace.length)
    const worst = trace.length + (this.shortest[outcome] ?? 0)
    for (let n = 0; ; n++) {
      this.frontiers = this.#upTo(n)
      const cost = this.#costWithin(trace, outcome)
      if (cost !== nowhere || limitOf(n) > worst) return cost
    }
  }

  /** Activities that no manual knows cost 1 wherever they stand, so no frontier has to know of them. */
  #costWithin(trace: ArrayLike<number>, outcome: number): number {
    const { frontiers, path } = this
    let frontier = 0
    let strangers = 0
    for (let place = 0; place < trace.length; place++) {
      path[place] = frontier
      const label = trace[place] ?? unknownActivity
      if (label === unknownActivity) strangers++
      else frontier = frontiers.after(frontier, label)
      if (frontier < 0) return frontier
    }
    path[trace.length] = frontier
    const end = this.#end(frontier, outcome)
    return end === nowhere ? nowhere : end + strangers
  }

  #end(frontier: number, outcome: number): number {
    const { states, costs, starts } = this.frontiers
    const { ends } = this.automaton
    const last = starts[frontier + 1] ?? 0
    for (let place = starts[frontier] ?? 0; place < last; place++)
      if (outcome === open || ((ends[states[place] ?? 0] ?? 0) >> outcome) & 1) return costs[place] ?? 0
    return nowhere
  }

  #upTo(n: number): Frontiers {
    const frontiers =
      this.#limits[n] ?? new Frontiers(this.automaton, { labels: this.#labels, limit: limitOf(n), most: this.#most })
    this.#limits[n] = frontiers
    return frontiers
  }
}

function limitOf(n: number): number {
  return 2 ** n
}
