import type { Visit } from '../ledger/visit.ts'
import { findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { manualOf, type World } from '../world.ts'
import type { Obligation } from './obligation.ts'

/**
 * What an obligation is about, in the keys of a version, later or earlier than the one that judged it: a step under the key
 * that it has there, or @what.
 */
export function subjectIn(world: World, manual: Manual, one: Obligation): string {
  if (one.kind === 'step') return stepIn(world, manual, one.version, one.step ?? '')
  return `@${one.kind === 'choice' ? `choice/${one.choice}` : one.kind === 'rule' ? `rule/${one.rule}` : one.kind}`
}

/** The key of a step of one version in another one; its own where that does not have it. */
export function stepIn(world: World, manual: Manual, version: string, step: string): string {
  const there = findStep(manual, step)
  if (there) return there.step.key
  const formerly = findStep(manualOf(world, { manual: version }), step)?.step.formerly ?? []
  return formerly.find((key) => findStep(manual, key)) ?? step
}

/** The same for two versions when it is one thing that both ask of one visit. */
export function identityIn(world: World, manual: Manual, one: Obligation, visit: number): string {
  return `${visit}/${subjectIn(world, manual, one)}/${one.occurrence}`
}

/** The place of an obligation's visit among all visits. */
export function visitPlace(visits: readonly Visit[], one: Obligation): number {
  return visits.findIndex((visit) => visit.stage === one.stage && visit.n === one.visit)
}
