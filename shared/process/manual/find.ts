import type { Manual, Stage, Step } from './schema.ts'

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

/** A step by its key, or by one that it had formerly, with its stage. */
export function findStep(manual: Manual, key: string): { stage: Stage; step: Step } | undefined {
  for (const stage of manual.stages) {
    const step = stage.steps.find((one) => one.key === key) ?? stage.steps.find((one) => one.formerly.includes(key))
    if (step) return { stage, step }
  }
  return undefined
}

/** The role that answers for a step: its own, else its stage's owner. */
export function roleOf(manual: Manual, stage: Stage, step?: Step): { key: string; leads: boolean } {
  const key = step?.role ?? stage.owner
  return manual.roles.find((role) => role.key === key) ?? { key, leads: false }
}
