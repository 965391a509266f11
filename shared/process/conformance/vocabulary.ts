import type { Manual } from '../manual/schema.ts'
import { outcomePlaces, structureOf } from '../manual/structure.ts'

/** What a trace is made of: the entry of a stage, or a step. Everything else that happens to a deal is silent. */
export type Activity = { kind: 'entry'; stage: string } | { kind: 'step'; step: string }

/** The number of what no manual knows; it is a deviation wherever it stands. */
export const unknownActivity = 0

/** The activities of a manual as numbers from 1, in the manual's order: a stage's entry, its steps, at last the outcomes' steps. */
export interface Vocabulary {
  /** By number; nothing at 0. */
  activities: readonly (Activity | undefined)[]
  /** The number of a stage's entry, or of a step, by its key or by one that it had formerly; 0 where there is none. */
  entry(stage: string): number
  step(step: string): number
}

const vocabularies = new WeakMap<Manual, Vocabulary>()

/** Computed once per manual. */
export function vocabularyOf(manual: Manual): Vocabulary {
  const vocabulary = vocabularies.get(manual) ?? build(manual)
  vocabularies.set(manual, vocabulary)
  return vocabulary
}

function build(manual: Manual): Vocabulary {
  const activities: (Activity | undefined)[] = [undefined]
  const entries = new Map<string, number>()
  const steps = new Map<string, number>()
  const name = (step: string) => {
    if (!steps.has(step)) steps.set(step, activities.push({ kind: 'step', step }) - 1)
  }
  for (const { key } of manual.stages) {
    entries.set(key, activities.push({ kind: 'entry', stage: key }) - 1)
    for (const { step } of structureOf(manual, key).steps) name(step.key)
  }
  for (const outcome of manual.outcomes) for (const { step } of outcomePlaces(outcome)) name(step.key)
  alsoFormerly(entries, manual.stages)
  alsoFormerly(
    steps,
    [...manual.stages, ...manual.outcomes].flatMap((one) => one.steps),
  )
  return {
    activities,
    entry: (stage) => entries.get(stage) ?? unknownActivity,
    step: (step) => steps.get(step) ?? unknownActivity,
  }
}

/** A key of now wins over one of formerly. */
function alsoFormerly(numbers: Map<string, number>, named: readonly { key: string; formerly: readonly string[] }[]) {
  for (const { key, formerly } of named)
    for (const old of formerly) if (!numbers.has(old)) numbers.set(old, numbers.get(key) ?? unknownActivity)
}
