import type { Manual } from './schema.ts'
import type { Stage } from './stage.ts'
import type { Step } from './step.ts'

export function findStage(manual: Manual, key: string): Stage | undefined {
  return manual.stages.find((stage) => stage.key === key)
}

/** The stage that a visit names; a ledger never names a stage that its manual lacks. */
export function stageOf(manual: Manual, key: string): Stage {
  const stage = findStage(manual, key)
  if (!stage) throw new RangeError(`no stage ${key} in manual ${manual.key}`)
  return stage
}

export function nextStage(manual: Manual, key: string): Stage | undefined {
  return manual.stages[manual.stages.findIndex((stage) => stage.key === key) + 1]
}

interface Found {
  stage: Stage
  step: Step
}

const indexes = new WeakMap<Manual, Map<string, Found>>()

/** A step by its key, or by one that it had formerly, with its stage. */
export function findStep(manual: Manual, key: string): Found | undefined {
  const index = indexes.get(manual) ?? indexOf(manual)
  return index.get(key)
}

/** A key of now wins over one of formerly. */
function indexOf(manual: Manual): Map<string, Found> {
  const steps = manual.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })))
  const index = new Map<string, Found>()
  for (const found of steps) for (const key of found.step.formerly) index.set(key, found)
  for (const found of steps) index.set(found.step.key, found)
  indexes.set(manual, index)
  return index
}

/** The role that answers for a step: its own, else its stage's owner. */
export function roleOf(manual: Manual, stage: Stage, step?: Step): { key: string; leads: boolean } {
  const key = step?.role ?? stage.owner
  return manual.roles.find((role) => role.key === key) ?? { key, leads: false }
}
