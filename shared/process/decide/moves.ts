import { won } from '../ledger/evolve.ts'
import { currentVisit } from '../ledger/visits.ts'
import { findOutcome, nextStage, stageOf } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { passage } from './gate.ts'
import { incompleteFor } from './incomplete.ts'
import { requestAt } from './moment.ts'
import { stageKey } from './names.ts'
import type { Refusal } from './refusal.ts'
import { closed, request } from './request.ts'
import { wayBack, wayForward } from './ways.ts'

/** Leaves the current stage forwards, to the next one or along a skip that the manual lists, if its gate lets through. */
export function advance(one: Case, act: Of<'advance'>): Verdict {
  const at = requestAt(one)
  const from = standingIn(one, act.from, at)
  if ('code' in from) return from
  const way = wayForward(one, from, act.to, at)
  if (way.code) return way
  const passed = passage(one, { to: way.to, at, reason: act.reason, throughGate: true })
  if (passed.code) return passed
  return request(one, { type: 'stage advanced', from: from.key, to: way.to, ...passed }, { reason: act.reason }, at)
}

/** Goes back along a return that the manual lists; with required steps undone only where it says so. */
export function goBack(one: Case, act: Of<'return'>): Verdict {
  const at = requestAt(one)
  const from = standingIn(one, act.from, at)
  if ('code' in from) return from
  const way = wayBack(one, from, act.to, at)
  if (way.code) return way
  const refusal = way.incomplete ? undefined : incompleteFor(one, from, way.to, at)
  return refusal ?? request(one, { type: 'stage returned', from: from.key, to: way.to }, { reason: act.reason }, at)
}

/** Closes a deal: won leaves the last stage through its gate; other outcomes are allowed where the manual says. */
export function close(one: Case, act: Of<'close'>): Verdict {
  const { manual } = one
  const outcome = findOutcome(manual, act.outcome)
  const refusal = closed(one)
  if (refusal) return refusal
  if (!outcome) return { code: 'unknown-outcome', outcome: act.outcome }
  const at = requestAt(one)
  const { stage } = currentVisit(one.world, one.state, at)
  const isWon = outcome.key === won
  const allowed = isWon ? !nextStage(manual, stage) : (outcome.from?.includes(stage) ?? true)
  if (!allowed) return { code: 'move-not-allowed', from: stage, to: act.outcome }
  const passed = passage(one, { to: act.outcome, at, reason: act.reason, throughGate: isWon })
  if (passed.code) return passed
  return request(one, { type: 'closed', outcome: outcome.key, ...passed }, { reason: act.reason }, at)
}

/** The stage in which the asker takes the deal to be, if it is there. */
function standingIn(one: Case, from: string, at: number): Stage | Refusal {
  const refusal = closed(one)
  if (refusal) return refusal
  const { stage } = currentVisit(one.world, one.state, at)
  return stageKey(one, from) === stage ? stageOf(one.manual, stage) : { code: 'wrong-stage', stage }
}
