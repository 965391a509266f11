import { won } from '../ledger/evolve.ts'
import type { ApprovalCase, DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { currentVisit } from '../ledger/visits.ts'
import { nextStage, stageOf } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import { gateAsks } from '../obligations/asks.ts'
import { judgingAt } from '../obligations/judge.ts'
import { manualOf, type World } from '../world.ts'
import { approversOf, askersOf, mayApprove } from './approvers.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { isAsker } from './exceptions.ts'
import { requestAt } from './moment.ts'
import { closed, request } from './request.ts'
import { type Way, wayForward } from './ways.ts'

/** Asks the gate's approver to let the current stage be left: only where the gate asks approval now, once at a time. */
export function askApproval(one: Case, act: Of<'ask approval'>): Verdict {
  const refusal = closed(one)
  if (refusal) return refusal
  const at = requestAt(one)
  const visit = currentVisit(one.world, one.state, at)
  const stage = stageOf(one.manual, visit.stage)
  const last = nextStage(one.manual, stage.key) === undefined && (act.to ?? won) === won
  const way: Way = last ? { to: won, incomplete: false } : wayForward(one, stage, act.to, at)
  if (way.code) return way
  const asker = one.context.actor.id
  const gate = gateAsks(judgingAt(one.world, one.state, at), stage, visit, [], { moment: at, to: way.to })
  const approver = approverOf(stage)
  if (gate?.mode !== 'approve' || approversOf(one, approver, [asker], at).reasonInstead)
    return { code: 'no-approval-needed', stage: stage.key }
  const there = one.state.approvals.some((other) => other.approval === act.approval)
  if (there || approvalFor(one, stage, visit, way.to)) return { code: 'already-there', what: stage.key }
  const happening = { type: 'approval asked' as const, approval: act.approval, from: stage.key, to: way.to, approver }
  return request(one, happening, { reason: act.reason }, at)
}

/** Rules on an approval while its visit is open: a holder of the approver's role, or who stands in; never in the asker's name. */
export function ruleApproval(one: Case, act: Of<'rule approval'>): Verdict {
  const { approval } = act
  const found = one.state.approvals.find((other) => other.approval === approval)
  if (!found) return { code: 'unknown-case', case: approval }
  if (found.ruling) return { code: 'already-there', what: approval }
  const askers = askersOf(one.state, found)
  if (isAsker(one, found)) return { code: 'own-case' }
  const at = requestAt(one)
  const { who } = approversOf(one, found.approver, askers, at)
  if (!one.context.importing && !mayApprove(one, found, at)) return { code: 'not-an-approver', who }
  const refusal = closed(one)
  if (refusal) return refusal
  const visit = currentVisit(one.world, one.state, at)
  if (!isOf(found, stageOf(one.manual, visit.stage), visit)) return { code: 'wrong-stage', stage: visit.stage }
  return request(one, { type: 'approval ruled', approval, given: act.give }, { reason: act.reason }, at)
}

/** The approvals that wait for a ruling: of the visit that is open, while the deal is. */
export function waitingApprovals(world: World, state: DealState): ApprovalCase[] {
  const asked = state.approvals.filter((one) => one.ruling === undefined)
  if (asked.length === 0 || state.closed) return []
  const visit = currentVisit(world, state)
  const stage = stageOf(manualOf(world, state), visit.stage)
  return asked.filter((one) => isOf(one, stage, visit))
}

/** The approval of this visit for this target that was given, else the one that waits. A refused one can be asked again. */
export function approvalFor({ state }: Case, stage: Stage, visit: Visit, to: string): ApprovalCase | undefined {
  const own = state.approvals.filter((one) => one.to === to && isOf(one, stage, visit))
  return own.find((one) => one.ruling?.given) ?? own.find((one) => one.ruling === undefined)
}

/** The role that approves; the stage's owner where the manual names none. */
export function approverOf({ gate, owner }: Stage): string {
  return gate?.approver ?? owner
}

/** An approval holds for the visit in which it was asked. */
function isOf({ from, asked }: ApprovalCase, { key, formerly }: Stage, visit: Visit): boolean {
  return asked >= visit.entered && (from === key || formerly.includes(from))
}
