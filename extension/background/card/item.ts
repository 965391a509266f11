import { valuesAt } from '#shared/process/ledger/settings.ts'
import { stands } from '#shared/process/ledger/standing.ts'
import type { DealState, Doing } from '#shared/process/ledger/state.ts'
import type { Visit } from '#shared/process/ledger/visit.ts'
import { truth } from '#shared/process/manual/condition.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { ChoicePlace, StageStructure, StepPlace } from '#shared/process/manual/structure.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'

/** Its place in the manual's order, and what comes before it. */
interface Placed {
  indexes: readonly number[]
  before: readonly number[]
}

/** A step as it is asked now. */
export interface AskedStep extends Placed {
  kind: 'step'
  step: Step
  /** The occurrence that is next to be done, else the last one. */
  obligation: Obligation
  occurrences: readonly Obligation[]
  /** The open choice in whose branch it stands. */
  choice?: string
  /** The attributes without which nobody can tell whether it is asked. */
  unknown?: readonly string[]
  /** Of a step of four eyes: what the first person did, as long as the second is missing. */
  first?: Doing
}

/** A choice of which no branch was picked yet, with the step that begins each branch that is open. */
export interface AskedChoice extends Placed {
  kind: 'choice'
  choice: ChoicePlace
  obligation: Obligation
  begins: readonly Step[]
}

export type Item = AskedStep | AskedChoice

/** What a visit of a deal was asked, and when it is looked at. */
export interface Asking {
  manual: Manual
  state: DealState
  visit: Visit
  asked: readonly Obligation[]
  now: number
}

/** The steps of a stage, or of an outcome, that are asked or were done: those whose condition does not hold are left out. */
export function askedSteps(asking: Asking, places: readonly StepPlace[]): AskedStep[] {
  const choices = new Set(asking.asked.flatMap((one) => (one.kind === 'choice' && isOpen(one) ? [one.choice] : [])))
  return places.flatMap((place) => {
    const occurrences = asking.asked.filter(({ kind, step }) => kind === 'step' && isOf(asking.manual, place, step))
    const obligation = occurrences.find(isOpen) ?? occurrences.at(-1)
    if (!obligation || (obligation.status === 'not applicable' && obligation.doneAt === undefined)) return []
    const { step, index, before, choice } = place
    const unknown = unknownOf(asking, step, obligation)
    const first = firstOf(asking, step, obligation)
    return {
      kind: 'step',
      step,
      obligation,
      occurrences,
      indexes: [index],
      before,
      ...(choice !== undefined && choices.has(choice) && { choice }),
      ...(unknown && { unknown }),
      ...(first && { first }),
    }
  })
}

/** The choices of a stage that are one thing to do. */
export function askedChoices(asking: Asking, { choices, steps }: StageStructure): AskedChoice[] {
  return choices.flatMap((choice) => {
    const obligation = asking.asked.find((one) => one.kind === 'choice' && one.choice === choice.key)
    if (!obligation || !isOpen(obligation)) return []
    const branches = choice.branches.filter((branch) => mayHold(asking, branch.when))
    const begins = branches.flatMap((branch) => {
      const own = branch.steps.flatMap((index) => steps[index]?.step ?? [])
      return own.find((step) => mayHold(asking, step.when)) ?? []
    })
    const indexes = choice.branches.flatMap((branch) => branch.steps)
    const before = (steps[indexes[0] ?? -1]?.before ?? []).filter((index) => !indexes.includes(index))
    return { kind: 'choice', choice, obligation, begins, indexes, before }
  })
}

/** Not done yet, and still worth doing. */
export function isOpen({ status }: Obligation): boolean {
  return status === 'pending' || status === 'overdue'
}

/** Whether this person can say now that it is done. Of four eyes the second pair is somebody else's. */
export function canTick({ obligation, unknown, first }: AskedStep, user: string): boolean {
  return isOpen(obligation) && unknown === undefined && first?.by.id !== user
}

function isOf(manual: Manual, { step }: StepPlace, key: string | undefined): boolean {
  return key !== undefined && (key === step.key || findStep(manual, key)?.step === step)
}

/** The engine names what a required step lacks; what is not required it leaves to be asked. */
function unknownOf(asking: Asking, step: Step, obligation: Obligation): readonly string[] | undefined {
  if (obligation.unknown || step.when === undefined || obligation.scored || !isOpen(obligation))
    return obligation.unknown
  const held = truth(asking.manual, step.when, valuesAt(asking.state, asking.now))
  return held.is === 'unknown' ? held.unknown : undefined
}

function firstOf({ manual, state, visit }: Asking, step: Step, obligation: Obligation): Doing | undefined {
  if (!step.fourEyes || !isOpen(obligation)) return undefined
  return state.doings.find(
    (doing) => doing.at >= visit.entered && findStep(manual, doing.step)?.step === step && stands(state, doing),
  )
}

/** Whatever is not known to be false. */
function mayHold({ manual, state, now }: Asking, condition: string | undefined): boolean {
  return condition === undefined || truth(manual, condition, valuesAt(state, now)).is !== false
}
