import type { DocumentFault } from '../parse.ts'
import type { Manual, Outcome } from '../schema.ts'
import { circles } from './circle.ts'
import { keysOf, repeated, repeatedKeys, reused, twice, unknown, unknownOne } from './keys.ts'
import { stageReferences } from './stage.ts'
import { stepReferences } from './step.ts'

/** Everything in a manual that refers to what is not there, or that two things call by the same key. All at once. */
export function references(manual: Manual): DocumentFault[] {
  return [
    ...ownKeys(manual),
    ...roles(manual),
    ...attributes(manual),
    ...phraseRules(manual),
    ...manual.outcomes.flatMap((outcome, index) => outcomeReferences(manual, outcome, `outcomes[${index}]`)),
    ...manual.stages.flatMap((stage, index) => stageReferences(manual, stage, `stages[${index}]`)),
  ]
}

function ownKeys(manual: Manual): DocumentFault[] {
  const stages = manual.stages.map((stage, place) => ({ ...stage, at: `stages[${place}]` }))
  const outcomes = manual.outcomes.map((outcome, place) => ({ ...outcome, at: `outcomes[${place}]` }))
  const steps = [...stages, ...outcomes].flatMap((one) =>
    one.steps.map((step, place) => ({ ...step, at: `${one.at}.steps[${place}]` })),
  )
  return [
    ...repeatedKeys('roles', manual.roles),
    ...repeatedKeys('outcomes', manual.outcomes),
    ...repeatedKeys('attributes', manual.attributes),
    ...repeatedKeys('pauses', manual.pauses),
    ...repeatedKeys('phraseRules', manual.phraseRules),
    ...repeatedKeys('scripts', manual.scripts),
    ...manual.scripts.flatMap((one, index) => repeatedKeys(`scripts[${index}].variants`, one.variants)),
    ...repeatedKeys('stages', stages),
    ...twice(steps.map(({ at, key }) => ({ at: `${at}.key`, key }))),
    ...reused(stages),
    ...reused(steps),
    ...(keysOf(manual.outcomes).includes('won') ? [] : [{ at: 'outcomes', expected: 'an outcome with the key won' }]),
  ]
}

function roles(manual: Manual): DocumentFault[] {
  const leading = manual.roles.filter((role) => role.leads).length
  return [
    ...(leading === 1 ? [] : [{ at: 'roles', expected: 'exactly one role that leads' }]),
    ...manual.roles.flatMap((role, index) => {
      const others = keysOf(manual.roles).filter((key) => key !== role.key)
      return unknownOne(`roles[${index}].delegate`, role.delegate, others, 'other role')
    }),
  ]
}

function attributes(manual: Manual): DocumentFault[] {
  const stages = keysOf(manual.stages)
  return manual.attributes.flatMap((attribute, index) => [
    ...unknown(`attributes[${index}].mandatory`, attribute.mandatory, stages, 'stage'),
    ...repeated(`attributes[${index}].mandatory`, attribute.mandatory),
    ...repeated(
      `attributes[${index}].values`,
      (attribute.values ?? []).map((choice) => choice.value),
    ),
  ])
}

function phraseRules(manual: Manual): DocumentFault[] {
  const steps = [...manual.stages, ...manual.outcomes].flatMap((one) => keysOf(one.steps))
  return manual.phraseRules.flatMap((rule, index) => [
    ...unknown(`phraseRules[${index}].stages`, rule.stages ?? [], keysOf(manual.stages), 'stage'),
    ...unknownOne(`phraseRules[${index}].step`, rule.step, steps, 'step'),
  ])
}

function outcomeReferences(manual: Manual, outcome: Outcome, at: string): DocumentFault[] {
  const steps = keysOf(outcome.steps)
  return [
    ...unknown(`${at}.from`, outcome.from ?? [], keysOf(manual.stages), 'stage'),
    ...outcome.steps.flatMap((step, index) => stepReferences(manual, step, steps, `${at}.steps[${index}]`, 'outcome')),
    ...circles(at, outcome.steps, []),
  ]
}
