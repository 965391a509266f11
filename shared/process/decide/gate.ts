import type { Visit } from '../ledger/visit.ts'
import { currentVisit } from '../ledger/visits.ts'
import { findOutcome, findRole, stageOf } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import { type GateAsk, type GateAsks, gateAsks } from '../obligations/asks.ts'
import { judgingAt } from '../obligations/judge.ts'
import type { ModeNow } from '../obligations/mode.ts'
import { approvalFor, approverOf } from './approvals.ts'
import { approversOf, askerOf, askersOf } from './approvers.ts'
import { outcomeAsks } from './closing.ts'
import type { Case } from './draft.ts'
import { judgedIn } from './judged.ts'
import { missingOf } from './missing.ts'
import type { Missing, Refusal } from './refusal.ts'

/** What the event of a leaving records: the mode that the gate had and why, what was missing, and what let through. */
export interface Passage extends Partial<ModeNow> {
  code?: never
  missing?: string[]
  approval?: string
}

/** Where a request wants to go from the current stage, when, and with which reason. */
export interface Leaving {
  to: string
  at: number
  reason: string | undefined
  /** The gate is asked; an outcome that leaves a stage unfinished asks its own steps alone. */
  throughGate: boolean
}

/**
 * The word on leaving the current stage, on the facts up to `at`: a refusal that lists everything that is missing at once,
 * or what the event records. What blocks has to be met, or approved where the gate's mode is that; what warns is passed
 * with a reason.
 */
export function passage(one: Case, leaving: Leaving): Refusal | Passage {
  const visit = currentVisit(one.world, one.state, leaving.at)
  const stage = stageOf(one.manual, visit.stage)
  const gate = leaving.throughGate ? gateOf(one, stage, visit, leaving) : undefined
  const approval = gate?.mode === 'approve' ? approvalFor(one, stage, visit, leaving.to) : undefined
  const lets = approval?.ruling?.given === true
  const outcome = outcomeAsks(one, visit, leaving)
  const open = [...(gate?.asks ?? []), ...outcome].filter((ask) => !ask.met && isLoud(ask))
  const stops = open.filter((ask) => !lets || outcome.includes(ask))
  const blocked = stops.some((ask) => ask.mode !== 'warn')
  const asksReason = stops.length > 0 || (gate?.reasonInstead ?? false)
  if (blocked || (asksReason && leaving.reason === undefined)) {
    const missing = stops.map((ask) => told(one, stage, visit, leaving, ask))
    const name = gate?.gate.name ?? findOutcome(one.manual, leaving.to)?.name ?? stage.name
    return { code: 'gate-unmet', stage: stage.key, to: leaving.to, gate: name, missing, needsReason: !blocked }
  }
  return {
    ...(gate && { mode: gate.mode, because: gate.because }),
    ...(open.length > 0 && { missing: open.map(({ key }) => key) }),
    ...(lets && { approval: approval.approval }),
  }
}

interface Asked extends GateAsks {
  /** Nobody is there who could approve: the reason stands for it. */
  reasonInstead: boolean
}

function gateOf(one: Case, stage: Stage, visit: Visit, { at, to }: Leaving): Asked | undefined {
  const judged = judgedIn(one, stage, visit, at)
  const judging = judgingAt(one.world, one.state, at)
  const asks = gateAsks(judging, stage, visit, judged, { moment: at, to })
  if (asks?.mode !== 'approve') return asks && { ...asks, reasonInstead: false }
  const { reasonInstead } = approversOf(one, approverOf(stage), [askerOf(one)], at)
  if (!reasonInstead) return { ...asks, reasonInstead }
  const warned = gateAsks(judging, stage, visit, judged, { moment: at, to, mode: 'warn' })
  return warned && { ...warned, because: asks.because, reasonInstead }
}

function isLoud({ mode }: GateAsk): boolean {
  return mode === 'warn' || mode === 'block' || mode === 'approve'
}

function told(one: Case, stage: Stage, visit: Visit, leaving: Leaving, ask: GateAsk): Missing {
  if (ask.what === 'approval') return approval(one, stage, visit, leaving, ask)
  const outcome = findOutcome(one.manual, leaving.to)
  return missingOf(one, { stage, visit, steps: [...stage.steps, ...(outcome?.steps ?? [])], at: leaving.at }, ask)
}

/** Asked for first, by whoever wants to go on; then given, by whoever may. */
function approval(one: Case, stage: Stage, visit: Visit, { to, at }: Leaving, ask: GateAsk): Missing {
  const waiting = approvalFor(one, stage, visit, to)
  const role = findRole(one.manual, ask.subject)
  const base = { obligation: ask.key, what: 'approval' as const, key: ask.subject, mode: ask.mode, overdue: false }
  const name = role?.name ?? stage.name
  if (!waiting)
    return { ...base, name, meet: { type: 'ask approval', approval: `${one.command.id}.a`, to }, who: [askerOf(one)] }
  const { who } = approversOf(one, waiting.approver, askersOf(one.state, waiting), at)
  const meet = { type: 'rule approval' as const, approval: waiting.approval, give: true }
  return { ...base, name, meet, who, wayOut: 'asked' }
}
