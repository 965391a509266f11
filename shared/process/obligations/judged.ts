import type { Visit } from '../ledger/visit.ts'
import type { Stage } from '../manual/stage.ts'
import { answerObligations } from './answer.ts'
import { breachObligations } from './breach.ts'
import { gateObligation } from './gate.ts'
import type { Judging } from './judging.ts'
import type { Obligation } from './obligation.ts'
import { outcomeObligations } from './outcome.ts'
import { chargedWith, leftUnverified } from './owed.ts'
import { stepObligations } from './step.ts'
import { timeObligation } from './time.ts'

/** Everything that one version of the manual asks of a deal; with `only`, what it asks in these stages alone. */
export function judged(judging: Judging, only?: ReadonlySet<string>): Obligation[] {
  const made: Obligation[] = []
  const visits = stillTold(judging)
  for (const stage of judging.manual.stages)
    if (only?.has(stage.key) ?? true)
      for (const visit of visits) if (visit.stage === stage.key) made.push(...visitObligations(judging, stage, visit))
  if (only) return made
  made.push(...answerObligations(judging), ...breachObligations(judging), ...outcomeObligations(judging))
  return made
}

/** The visits whose obligations did not leave the state. */
function stillTold({ state, visits }: Judging): readonly Visit[] {
  return state.folded ? visits.slice(state.folded.visits.length - 1) : visits
}

/** What one visit asks: its steps and choices, then its time standard, then its gate. */
function visitObligations(judging: Judging, stage: Stage, visit: Visit): Obligation[] {
  const made = stepObligations(judging, stage, visit)
  const gate = gateObligation(judging, stage, visit, made)
  const time = timeObligation(judging, stage, visit)
  if (time) made.push(time)
  if (visit.leftBy !== undefined) tellLeaving(judging, visit, made)
  if (gate) made.push(gate)
  return made
}

/**
 * What a jumped stage lost is charged to nobody, unless somebody was seen to jump it; what was missed while nobody could
 * verify the leaving is marked so.
 */
function tellLeaving({ state }: Judging, visit: Visit, made: readonly Obligation[]): void {
  const charged = visit.how === 'jumped' ? chargedWith(state, visit) : undefined
  const unverified = leftUnverified(state, visit)
  if (charged === undefined && !unverified) return
  for (const one of made) {
    if (charged !== undefined) one.owedBy = charged
    if (unverified && one.status === 'missed') one.unverified = true
  }
}
