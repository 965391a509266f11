import type { Visit } from '../ledger/visit.ts'
import { findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Obligation } from './obligation.ts'

/** What an obligation is about, in the keys of a version: a step under the key that it has there, or @what. */
export function subjectIn(manual: Manual, one: Obligation): string {
  if (one.kind === 'step') return findStep(manual, one.step ?? '')?.step.key ?? one.step ?? ''
  return `@${one.kind === 'choice' ? `choice/${one.choice}` : one.kind === 'rule' ? `rule/${one.rule}` : one.kind}`
}

/** The same for two versions when it is one thing that both ask of one visit. */
export function identityIn(manual: Manual, one: Obligation, visit: number): string {
  return `${visit}/${subjectIn(manual, one)}/${one.occurrence}`
}

/** The place of an obligation's visit among all visits. */
export function visitPlace(visits: readonly Visit[], one: Obligation): number {
  return visits.findIndex((visit) => visit.stage === one.stage && visit.n === one.visit)
}
