import type { Act } from '../ledger/command.ts'
import { valuesAt } from '../ledger/settings.ts'
import type { DealState } from '../ledger/state.ts'
import { truth } from '../manual/condition.ts'
import { findStage } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { structureOf } from '../manual/structure.ts'
import type { Text } from '../text.ts'
import type { Obligation } from './obligation.ts'
import { isToDo } from './toDo.ts'

/** What would meet an obligation: an act as data; of a choice any of several steps. A message or a call meets an answer. */
export interface Meeting {
  meet?: Act
  oneOf?: { step: string; name: Text }[]
}

/** Nothing for what is not to be done, or not by an act: a rule that was broken stays broken. */
export function meetingOf(manual: Manual, state: DealState, one: Obligation, now: number): Meeting {
  if (!isToDo(one)) return {}
  if (one.kind === 'step' && one.step !== undefined) return { meet: doing(one.step) }
  if (one.kind === 'time') return { meet: { type: 'advance', from: one.stage } }
  if (one.kind !== 'choice' || one.choice === undefined || !findStage(manual, one.stage)) return {}
  const oneOf = firstSteps(manual, state, one.stage, one.choice, now)
  const [first] = oneOf
  return first ? { meet: doing(first.step), oneOf } : {}
}

const doing = (step: string): Act => ({ type: 'do step', step, evidence: { kind: 'word' } })

/** The first step of each branch that is not known to be closed. */
function firstSteps(manual: Manual, state: DealState, stage: string, choice: string, now: number) {
  const { choices, steps } = structureOf(manual, stage)
  const values = valuesAt(state, now)
  const holds = (condition: string | undefined) =>
    condition === undefined || truth(manual, condition, values).is !== false
  const branches = choices.find(({ key }) => key === choice)?.branches ?? []
  return branches
    .filter(({ when }) => holds(when))
    .flatMap((branch) => {
      const own = branch.steps.flatMap((place) => steps.find(({ index }) => index === place)?.step ?? [])
      const first = own.find(({ when }) => holds(when))
      return first ? [{ step: first.key, name: first.name }] : []
    })
}
