import type { Text } from '../text.ts'
import { stageOf } from './find.ts'
import { ordersOf } from './order.ts'
import type { Manual, Outcome } from './schema.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

/** A step with its place in the manual's order, the steps that come before it, and the branch that it belongs to. */
export interface StepPlace {
  step: Step
  /** The place in the manual's order. */
  index: number
  /** All steps that come before it, those before these included; ascending. */
  before: readonly number[]
  /** The choice in which it stands, and which of its branches. */
  choice?: string
  branch?: number
}

/** A choice of a stage; a step straight in it is a branch of one. */
export interface ChoicePlace {
  key: string
  name: Text
  why?: Text
  branches: readonly BranchPlace[]
}

export interface BranchPlace {
  name?: Text
  when?: string
  steps: readonly number[]
}

/** What `after` and the blocks of a stage say together, worked out once. */
export interface StageStructure {
  stage: Stage
  /** The place among the manual's stages. */
  place: number
  steps: readonly StepPlace[]
  choices: readonly ChoicePlace[]
}

const structures = new WeakMap<Manual, Map<string, StageStructure>>()

/** The structure of a stage by its key, or one that it had formerly; computed once per manual. Unknown: RangeError. */
export function structureOf(manual: Manual, stage: string): StageStructure {
  const known = structures.get(manual) ?? new Map<string, StageStructure>()
  structures.set(manual, known)
  const structure = known.get(stage) ?? build(manual, stageOf(manual, stage))
  known.set(stage, structure)
  return structure
}

const outcomes = new WeakMap<Outcome, readonly StepPlace[]>()

/** The steps that an outcome asks, ordered by `after` alone; computed once per outcome. */
export function outcomePlaces(outcome: Outcome): readonly StepPlace[] {
  const places = outcomes.get(outcome) ?? placesOf(outcome.steps, ordersOf(outcome.steps, []), [])
  outcomes.set(outcome, places)
  return places
}

function build(manual: Manual, stage: Stage): StageStructure {
  const choices = choicesOf(stage)
  const steps = placesOf(stage.steps, ordersOf(stage.steps, stage.blocks), choices)
  return { stage, place: manual.stages.indexOf(stage), steps, choices }
}

function choicesOf(stage: Stage): ChoicePlace[] {
  const indexes = new Map(stage.steps.map((step, index) => [step.key, index]))
  return stage.blocks
    .flatMap((block) => (block.kind === 'sequence' ? [...block.of] : [block]))
    .filter((item) => typeof item !== 'string' && item.kind === 'choice')
    .map(({ key, name, why, branches }) => ({
      key,
      name,
      ...(why && { why }),
      branches: branches.map((branch) => ({
        ...(branch.name && { name: branch.name }),
        ...(branch.when !== undefined && { when: branch.when }),
        steps: branch.of.flatMap((one) => indexes.get(one) ?? []),
      })),
    }))
}

function placesOf(steps: readonly Step[], orders: readonly ReadonlySet<number>[], choices: readonly ChoicePlace[]) {
  return steps.map((step, index): StepPlace => {
    const choice = choices.find((one) => one.branches.some((branch) => branch.steps.includes(index)))
    const before = [...allBefore(orders, index)].sort((one, other) => one - other)
    if (!choice) return { step, index, before }
    const branch = choice.branches.findIndex((one) => one.steps.includes(index))
    return { step, index, before, choice: choice.key, branch }
  })
}

/** Everything that comes before a step, straight or by way of others. A circle (parse refuses it) ends where it closes. */
function allBefore(orders: readonly ReadonlySet<number>[], index: number): Set<number> {
  const found = new Set<number>()
  const open = [index]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of orders[at] ?? [])
      if (one !== index && !found.has(one)) {
        found.add(one)
        open.push(one)
      }
  return found
}
