import type { Act } from '../ledger/command.ts'
import { won } from '../ledger/evolve.ts'
import { currentVisit } from '../ledger/standing.ts'
import { findStage, nextStage, stageOf } from '../manual/find.ts'
import type { Mode } from '../manual/rule.ts'
import { obligations } from '../obligations/obligations.ts'
import { manualOf } from '../world.ts'
import { type Case, personal, type Verdict } from './draft.ts'
import { checkGate } from './gate.ts'
import { requestAt } from './moment.ts'
import type { Refusal } from './refusal.ts'

type Of<T extends Act['type']> = Extract<Act, { type: T }>

/** Leaves the current stage forwards to the next one, if its gate lets through. */
export function advance(one: Case, act: Of<'advance'>): Verdict {
  const manual = manualOf(one.world, one.state)
  const closed = closedOrElsewhere(one, act.from)
  if (closed) return closed
  const next = nextStage(manual, act.from)
  if (!next || (act.to !== undefined && act.to !== next.key))
    return { code: 'move-not-allowed', from: act.from, to: act.to ?? won }
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const passed = throughGate(one, at, next.key, act.reason)
  if ('code' in passed) return passed
  return [
    {
      at,
      source: 'word',
      happening: { type: 'stage advanced', from: act.from, to: next.key, ...passed },
      ...personal({ reason: act.reason }),
    },
  ]
}

/** Goes back along a return that the manual lists. */
export function goBack(one: Case, act: Of<'return'>): Verdict {
  const manual = manualOf(one.world, one.state)
  const closed = closedOrElsewhere(one, act.from)
  if (closed) return closed
  if (!findStage(manual, act.to)) return { code: 'unknown-stage', stage: act.to }
  const way = stageOf(manual, act.from).returns.find((one) => one.to === act.to)
  const at = requestAt(one.state, one.command, one.context, one.moments)
  if (!way || (!way.incomplete && open(one, at))) return { code: 'move-not-allowed', from: act.from, to: act.to }
  return [
    {
      at,
      source: 'word',
      happening: { type: 'stage returned', from: act.from, to: act.to },
      ...personal({ reason: act.reason }),
    },
  ]
}

/** Closes a deal: won leaves the last stage through its gate; other outcomes are allowed where the manual says. */
export function close(one: Case, act: Of<'close'>): Verdict {
  const manual = manualOf(one.world, one.state)
  const stage = currentVisit(one.state).stage
  if (one.state.closed) return { code: 'deal-closed', outcome: one.state.closed.outcome }
  const outcome = manual.outcomes.find((candidate) => candidate.key === act.outcome)
  if (!outcome) return { code: 'unknown-outcome', outcome: act.outcome }
  const at = requestAt(one.state, one.command, one.context, one.moments)
  const allowed = act.outcome === won ? !nextStage(manual, stage) : (outcome.from?.includes(stage) ?? true)
  if (!allowed) return { code: 'move-not-allowed', from: stage, to: act.outcome }
  const passed = act.outcome === won ? throughGate(one, at, won, act.reason) : {}
  if ('code' in passed) return passed
  return [
    { at, source: 'word', happening: { type: 'closed', outcome: act.outcome }, ...personal({ reason: act.reason }) },
  ]
}

/** The gate's word on leaving: a refusal, or what the event records of it. */
function throughGate(
  one: Case,
  at: number,
  to: string,
  reason: string | undefined,
): Refusal | { mode?: Mode; missing?: string[] } {
  const gate = checkGate(one, at)
  if (!gate) return {}
  const needsReason = gate.missing.length > 0 && reason === undefined
  if (gate.blocked || needsReason) {
    return {
      code: 'gate-unmet',
      stage: gate.stage,
      to,
      gate: gate.name,
      missing: gate.missing,
      needsReason: !gate.blocked,
    }
  }
  return gate.missing.length === 0
    ? { mode: gate.mode }
    : { mode: gate.mode, missing: gate.missing.map((missing) => missing.obligation) }
}

function closedOrElsewhere(one: Case, from: string): Refusal | undefined {
  if (one.state.closed) return { code: 'deal-closed', outcome: one.state.closed.outcome }
  const stage = currentVisit(one.state).stage
  return stage === from ? undefined : { code: 'wrong-stage', stage }
}

function open(one: Case, at: number): boolean {
  const visit = currentVisit(one.state)
  return obligations(one.world, one.state, at).some(
    (obligation) =>
      obligation.kind === 'step' &&
      obligation.stage === visit.stage &&
      obligation.visit === visit.n &&
      obligation.scored &&
      (obligation.status === 'pending' || obligation.status === 'overdue'),
  )
}
