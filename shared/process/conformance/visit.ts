import type { Reentry } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import type { ChoicePlace, StepPlace } from '../manual/structure.ts'
import type { Reading } from './reading.ts'

/** A set of steps of one stage, a bit each by the manual's order. */
export type StepSet = bigint

/** A step that can occur in a visit. */
export interface Possible {
  label: number
  bit: StepSet
  /** All that come before it and after it in the stage's order. */
  before: StepSet
  after: StepSet
  repeats: boolean
}

/** What a visit of a stage allows and asks, for one reading of the conditions. */
export interface VisitRules {
  possible: readonly Possible[]
  /** Required whichever branches are picked. */
  required: StepSet
  /** Choices of which a branch is left, with those branches. */
  choices: readonly { steps: StepSet; branches: readonly { steps: StepSet; required: StepSet }[] }[]
}

interface Asked {
  places: readonly StepPlace[]
  choices: readonly ChoicePlace[]
  /** What a visit after a return asks again. */
  reentry: Reentry
  label: (step: string) => number
}

/**
 * A required step counts as marked where its condition holds; where the condition is unknown it is optional; where it does
 * not hold the step cannot occur, or is optional if the manual allows it. A branch whose condition does not hold is out. A
 * visit after a return asks everything again (`redo`), nothing, or the steps listed; what it does not ask is optional.
 */
export function visitRules({ places, choices, reentry, label }: Asked, reading: Reading): VisitRules {
  const out = new Set(choices.flatMap((choice) => outOf(choice, reading)))
  const can = places.filter(({ step, index }) => !out.has(index) && canOccur(step, reading))
  const asked = (step: Step) => reentry === 'redo' || (reentry !== 'optional' && reentry.includes(step.key))
  const must = setOf(can.filter(({ step }) => mustOccur(step, reading) && asked(step)).map(({ index }) => index))
  const open = choices.map((choice) => ({
    steps: setOf(choice.branches.flatMap((branch) => branch.steps)),
    branches: choice.branches
      .filter((branch) => reading.of(branch.when) !== false)
      .map((branch) => ({ steps: setOf(branch.steps), required: setOf(branch.steps) & must })),
  }))
  return {
    possible: can.map(({ step, index, before }) => ({
      label: label(step.key),
      bit: setOf([index]),
      before: setOf(before),
      after: setOf(places.filter((other) => other.before.includes(index)).map((other) => other.index)),
      repeats: step.repeat !== undefined,
    })),
    required: open.reduce((set, { steps }) => set & ~steps, must),
    choices: open.filter(({ branches }) => branches.length > 0),
  }
}

/**
 * Whether a step may occur when these are done: a repeatable one always after its first; else once, before everything that
 * comes after it, and when all that is required before it is done, in at least one way of picking branches that fits all
 * that was done.
 */
export function mayOccur(rules: VisitRules, done: StepSet, step: Possible): boolean {
  if (done & step.bit) return step.repeats
  if (done & step.after) return false
  const then = done | step.bit
  const behind = rules.possible.reduce((set, one) => (then & one.bit ? set | one.before : set), 0n)
  if (behind & rules.required & ~then) return false
  return rules.choices.every(({ steps, branches }) =>
    branches.some((branch) => !(then & steps & ~branch.steps) && !(behind & branch.required & ~then)),
  )
}

/** Every required step done, and of each choice exactly one branch. */
export function isComplete({ required, choices }: VisitRules, done: StepSet): boolean {
  if (required & ~done) return false
  return choices.every(({ steps, branches }) =>
    branches.some((branch) => !(done & steps & ~branch.steps) && !(branch.required & ~done)),
  )
}

/** The least number of steps that make a visit complete. */
export function fewestSteps({ required, choices }: VisitRules): number {
  const ofChoice = choices.map(({ branches }) => Math.min(...branches.map((branch) => count(branch.required))))
  return ofChoice.reduce((sum, steps) => sum + steps, count(required))
}

function outOf(choice: ChoicePlace, reading: Reading): number[] {
  return choice.branches.filter((branch) => reading.of(branch.when) === false).flatMap((branch) => branch.steps)
}

function canOccur(step: Step, reading: Reading): boolean {
  return reading.of(step.when) !== false || step.whenFalse === 'allowed'
}

function mustOccur(step: Step, reading: Reading): boolean {
  return step.ask === 'required' && reading.of(step.when) === true
}

function setOf(indexes: readonly number[]): StepSet {
  return indexes.reduce((set, index) => set | (1n << BigInt(index)), 0n)
}

function count(set: StepSet): number {
  let size = 0
  for (let rest = set; rest; rest &= rest - 1n) size++
  return size
}
