import { truth, type Values } from '../manual/condition.ts'
import type { Manual } from '../manual/schema.ts'

export type Answer = boolean | 'unknown'

/** A manual's conditions as one case reads them: once, on its last known values. */
export interface Reading {
  /** Two cases with the same signature read the manual alike. */
  signature: string
  /** What a condition says; a rule without one always holds. */
  of(condition: string | undefined): Answer
}

const all = new WeakMap<Manual, readonly string[]>()

export function readConditions(manual: Manual, values: Values): Reading {
  const conditions = all.get(manual) ?? conditionsOf(manual)
  all.set(manual, conditions)
  const answers = new Map(conditions.map((condition) => [condition, truth(manual, condition, values).is]))
  return {
    signature: [...answers.values()].map((answer) => (answer === 'unknown' ? '?' : answer ? '1' : '0')).join(''),
    of: (condition) => (condition === undefined ? true : (answers.get(condition) ?? 'unknown')),
  }
}

/** Every condition that decides which runs are in order, once each. */
function conditionsOf(manual: Manual): readonly string[] {
  const written = [
    ...manual.stages.flatMap((stage) => [
      ...[...stage.steps, ...stage.returns, ...stage.skips].map((one) => one.when),
      ...stage.blocks
        .flatMap((block) => (block.kind === 'sequence' ? [...block.of] : [block]))
        .flatMap((item) => (typeof item !== 'string' && item.kind === 'choice' ? item.branches : []))
        .map((branch) => branch.when),
    ]),
    ...manual.outcomes.flatMap((outcome) => outcome.steps).map((step) => step.when),
  ]
  return [...new Set(written.filter((condition) => condition !== undefined))]
}
