import type { Manual, Outcome, Role } from './schema.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

/** A step with the stage, or the outcome, that asks it. */
export type Found = { stage: Stage; outcome?: never; step: Step } | { outcome: Outcome; stage?: never; step: Step }

/** A stage by its key, or by one that it had formerly. */
export function findStage(manual: Manual, key: string): Stage | undefined {
  return indexOf(manual).stages.get(key)
}

/** The stage that a visit names; a ledger never names a stage that its manual lacks. */
export function stageOf(manual: Manual, key: string): Stage {
  const stage = findStage(manual, key)
  if (!stage) throw new RangeError(`no stage ${key} in manual ${manual.key}`)
  return stage
}

export function nextStage(manual: Manual, key: string): Stage | undefined {
  return manual.stages[placeOf(manual, key) + 1]
}

/** The place of a stage in the manual, from 0. Unknown: RangeError. */
export function placeOf(manual: Manual, key: string): number {
  return manual.stages.indexOf(stageOf(manual, key))
}

/** A step by its key, or by one that it had formerly: of a stage, or one that an outcome asks. */
export function findStep(manual: Manual, key: string): Found | undefined {
  return indexOf(manual).steps.get(key)
}

export function findOutcome(manual: Manual, key: string): Outcome | undefined {
  return manual.outcomes.find((outcome) => outcome.key === key)
}

/** The role that answers for a step: its own, else its stage's owner; an outcome's step without one is the lead's. */
export function roleOf(manual: Manual, stage: Stage | undefined, step?: Step): Role {
  return findRole(manual, step?.role ?? stage?.owner) ?? leadingRole(manual)
}

export function findRole(manual: Manual, key: string | undefined): Role | undefined {
  return manual.roles.find((role) => role.key === key)
}

/** The role that the deal's owner holds. */
export function leadingRole(manual: Manual): Role {
  const role = manual.roles.find((one) => one.leads)
  if (!role) throw new RangeError(`no role leads in manual ${manual.key}`)
  return role
}

interface Index {
  stages: Map<string, Stage>
  steps: Map<string, Found>
}

const indexes = new WeakMap<Manual, Index>()

/** A key of now wins over one of formerly. */
function indexOf(manual: Manual): Index {
  const known = indexes.get(manual)
  if (known) return known
  const found: Found[] = [
    ...manual.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step }))),
    ...manual.outcomes.flatMap((outcome) => outcome.steps.map((step) => ({ outcome, step }))),
  ]
  const index: Index = {
    stages: new Map(keyed(manual.stages.map((stage) => [stage, stage]))),
    steps: new Map(keyed(found.map((one) => [one.step, one]))),
  }
  indexes.set(manual, index)
  return index
}

function keyed<T>(things: readonly [{ key: string; formerly: readonly string[] }, T][]): [string, T][] {
  return [
    ...things.flatMap(([one, thing]) => one.formerly.map((key): [string, T] => [key, thing])),
    ...things.map(([one, thing]): [string, T] => [one.key, thing]),
  ]
}
