import type { Rulebook } from './rulebook.ts'
import { isComplete, mayOccur, type StepSet } from './visit.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Where a run of the manual stands: in a visit, with what is done in it, and with what is done of an outcome's own steps. */
export interface Position {
  /** The stage's place in the manual; -1 before the first entry. */
  stage: number
  /** The run entered this stage before, and a second visit asks something else. */
  again: boolean
  /** The stages entered so far, of those that ask something else of a second visit: a bit each. */
  entered: number
  done: StepSet
  /** The outcome whose own steps have begun, by place; -1 for none. Such a run stays in its visit. */
  closing: number
  closed: StepSet
}

export interface Move {
  label: number
  to: Position
}

/** The runs that a rulebook allows, from the stage in which a deal was opened on. */
export class Language {
  readonly rulebook: Rulebook
  /** Whether the entries of stages are seen. Where they are not, they happen in silence and cost nothing. */
  readonly entries: boolean
  readonly #start: number

  constructor(rulebook: Rulebook, start: number, entries: boolean) {
    this.rulebook = rulebook
    this.entries = entries
    this.#start = start
  }

  /** Before the first entry where entries are seen, else in the first visit. */
  get first(): Position {
    const outside = { stage: -1, again: false, entered: 0, done: 0n, closing: -1, closed: 0n }
    return this.entries ? outside : this.enter(outside, this.#start)
  }

  /** Every activity that may come next, and where it leads. */
  moves(at: Position): Move[] {
    if (!this.entries) return [at, ...this.#silently(at)].flatMap((one) => this.#steps(one))
    const label = vocabularyOf(this.rulebook.manual).entry
    const entries = this.ways(at).map((stage) => ({
      label: label(this.rulebook.stage(stage).key),
      to: this.enter(at, stage),
    }))
    return [...this.#steps(at), ...entries]
  }

  /** The outcomes that a run can have here, by place. */
  ends(at: Position): number[] {
    const ends = [at, ...(this.entries ? [] : this.#silently(at))].flatMap((one) => this.#endsIn(one))
    return [...new Set(ends)]
  }

  /** The stages that can be entered next. */
  ways(at: Position, complete = this.#isComplete(at)): number[] {
    if (at.closing >= 0) return []
    return at.stage < 0 ? [this.#start] : this.rulebook.ways(at.stage, complete)
  }

  enter(from: Position, stage: number): Position {
    const bit = this.rulebook.differsAgain(stage) ? 1 << stage : 0
    const again = (from.entered & bit) !== 0
    return { stage, again, entered: from.entered | bit, done: 0n, closing: -1, closed: 0n }
  }

  #steps(at: Position): Move[] {
    if (at.stage < 0) return []
    const rules = this.rulebook.visit(at.stage, at.again)
    const own = rules.possible
      .filter((step) => mayOccur(rules, at.done, step))
      .map(({ label, bit }) => ({ label, to: { ...at, done: at.done | bit } }))
    return [...own, ...this.#closings(at).flatMap((outcome) => this.#closingSteps(at, outcome))]
  }

  /** The outcomes whose own steps can be done here: of those possible in this stage, once one has begun no other. */
  #closings(at: Position): number[] {
    return this.rulebook.manual.outcomes.flatMap((outcome, place) =>
      (at.closing < 0 || at.closing === place) && this.rulebook.canEnd(outcome, at.stage) ? [place] : [],
    )
  }

  #closingSteps(at: Position, closing: number): Move[] {
    const rules = this.rulebook.closing(closing)
    return rules.possible
      .filter((step) => mayOccur(rules, at.closed, step))
      .map(({ label, bit }) => ({ label, to: { ...at, closing, closed: at.closed | bit } }))
  }

  /** A deal is won from a complete visit only; every other outcome can come at any time. */
  #endsIn(at: Position): number[] {
    if (at.stage < 0) return []
    return this.#closings(at).filter((outcome) => {
      const won = this.rulebook.manual.outcomes[outcome]?.key === 'won'
      return isComplete(this.rulebook.closing(outcome), at.closed) && (!won || this.#isComplete(at))
    })
  }

  #isComplete(at: Position): boolean {
    return at.stage >= 0 && isComplete(this.rulebook.visit(at.stage, at.again), at.done)
  }

  /** The visits that can be reached without doing anything. */
  #silently(at: Position): Position[] {
    const reached = new Map<string, Position>()
    const open = [at]
    for (let from = open.pop(); from !== undefined; from = open.pop())
      for (const stage of this.ways(from)) {
        const to = this.enter(from, stage)
        if (reached.has(keyOf(to))) continue
        reached.set(keyOf(to), to)
        open.push(to)
      }
    return [...reached.values()]
  }
}

/** Two positions with the same key allow the same. */
export function keyOf({ stage, again, entered, done, closing, closed }: Position): string {
  return `${stage}${again ? '+' : '.'}${entered}.${done.toString(36)}.${closing}.${closed.toString(36)}`
}
