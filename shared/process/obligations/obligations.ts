import type { DealState } from '../ledger/state.ts'
import type { Stage } from '../manual/stage.ts'
import { calendarOf, manualOf, type World } from '../world.ts'
import type { Judging } from './clock.ts'
import { doingsByVisit } from './doings.ts'
import { gateObligation } from './gate.ts'
import type { Obligation } from './obligation.ts'
import { stepObligation } from './step.ts'
import { timeObligation } from './time.ts'

/**
 * What the manual asks of a deal, by when, and how each thing stands at `now`: in the manual's order, visit after visit.
 * Stages that lie before the one it was opened at are before Guiderail and ask nothing.
 */
export function obligations(world: World, state: DealState, now: number): Obligation[] {
  const manual = manualOf(world, state)
  const judging: Judging = {
    state,
    manual,
    calendar: calendarOf(world, state),
    doings: doingsByVisit(state, manual, now),
    now,
  }
  return manual.stages.flatMap((stage) => stageObligations(judging, stage))
}

function stageObligations(judging: Judging, stage: Stage): Obligation[] {
  return judging.state.visits
    .filter((visit) => visit.stage === stage.key)
    .flatMap((visit) => {
      const steps = stage.steps.map((step) => stepObligation(judging, stage, visit, step))
      const time = timeObligation(judging, stage, visit)
      const gate = gateObligation(judging, stage, visit, steps)
      return [...steps, ...(time ? [time] : []), ...(gate ? [gate] : [])]
    })
}
