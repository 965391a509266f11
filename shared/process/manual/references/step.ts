import type { DocumentFault } from '../parse.ts'
import type { Manual } from '../schema.ts'
import type { Step } from '../step.ts'
import { keysOf, unknown, unknownOne } from './keys.ts'

/** Faults of one step; `siblings` are the steps among which it is ordered, of its stage or of its outcome. */
export function stepReferences(
  manual: Manual,
  step: Step,
  siblings: readonly string[],
  at: string,
  asker: 'stage' | 'outcome',
): DocumentFault[] {
  return [
    ...unknown(`${at}.after`, step.after, siblings, `step of this ${asker}`),
    ...unknownOne(`${at}.role`, step.role, keysOf(manual.roles), 'role'),
    ...unknown(`${at}.fields`, step.fields, keysOf(manual.attributes), 'attribute'),
    ...unknown(`${at}.scripts`, step.scripts, keysOf(manual.scripts), 'script'),
    ...timeReferences(manual, step, siblings, `${at}.timeStandard`, asker),
  ]
}

function timeReferences(
  manual: Manual,
  step: Step,
  siblings: readonly string[],
  at: string,
  asker: 'stage' | 'outcome',
): DocumentFault[] {
  if (!step.timeStandard) return []
  const { from, before, pauses } = step.timeStandard
  return [
    ...unknown(`${at}.pauses`, pauses ?? [], keysOf(manual.pauses), 'pause'),
    ...(before && from.at !== 'date' ? [{ at: `${at}.before`, expected: 'a date to count back from' }] : []),
    ...anchorFaults(manual, from, siblings, `${at}.from`, asker),
  ]
}

function anchorFaults(
  manual: Manual,
  from: NonNullable<Step['timeStandard']>['from'],
  siblings: readonly string[],
  at: string,
  asker: 'stage' | 'outcome',
): DocumentFault[] {
  if (from.at === 'step') return unknownOne(`${at}.step`, from.step, siblings, `step of this ${asker}`)
  if (from.at === 'closed' && asker === 'stage')
    return [{ at, expected: 'an anchor before the closing, for a step of a stage' }]
  if (from.at !== 'date') return []
  const dates = manual.attributes.filter((one) => one.type === 'date' && !one.personal)
  return unknownOne(`${at}.attribute`, from.attribute, keysOf(dates), 'attribute that is a date and not personal')
}
