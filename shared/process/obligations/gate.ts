import type { Visit } from '../ledger/state.ts'
import { roleOf } from '../manual/find.ts'
import { type Mode, weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { upheld } from './cases.ts'
import type { Judging } from './clock.ts'
import type { Obligation, Status } from './obligation.ts'
import { owed } from './owed.ts'

/** How a gate asks one step: the gate's mode is the most that any of its steps can be. */
export function askedAs(stage: Stage, step: string): Mode {
  const mode = stage.steps.find((one) => one.key === step)?.mode ?? 'advise'
  if (!stage.gate || stage.gate.mode === 'observe' || stage.gate.mode === 'advise') return 'advise'
  return stage.gate.mode === 'warn' && mode === 'block' ? 'warn' : mode
}

/** What a gate asks of a visit that is still open or was done, and is not there. */
export function unmetByGate(stage: Stage, steps: readonly Obligation[]): Obligation[] {
  return asked(stage, steps).filter(
    (one) => one.status === 'pending' || one.status === 'overdue' || one.status === 'missed',
  )
}

/**
 * The gate of a stage in one visit: met when everything it asks is done or waived at the leaving, violated when it was
 * passed with something missing. It is scored only where it warns or blocks.
 */
export function gateObligation(
  judging: Judging,
  stage: Stage,
  visit: Visit,
  steps: readonly Obligation[],
): Obligation | undefined {
  const gate = stage.gate
  if (!gate || asked(stage, steps).length === 0) return undefined
  const key = `${stage.key}/${visit.n}/@gate`
  const missing = unmetByGate(stage, steps).map((one) => one.key)
  const contest = upheld(judging.state, key)
  const status = contest?.ruling?.as ?? standing(visit, missing)
  const scored = gate.mode === 'warn' || gate.mode === 'block'
  return {
    key,
    kind: 'gate',
    stage: stage.key,
    visit: visit.n,
    status,
    mode: gate.mode,
    severity: gate.severity,
    weight: weightOf[gate.severity],
    scored: scored && status !== 'not applicable',
    settled: status === 'met' || status === 'violated',
    credit: status === 'met' ? 10_000 : 0,
    reductions: [],
    askedFrom: visit.entered,
    ...(visit.leaving === 'forwards' && visit.left !== undefined ? { settles: visit.left, doneAt: visit.left } : {}),
    ...owed(judging, roleOf(judging.manual, stage), Math.min(visit.left ?? judging.now, judging.now)),
    ...(contest ? { contest: contest.contest } : {}),
    missing: status === 'violated' ? missing : [],
  }
}

function asked(stage: Stage, steps: readonly Obligation[]): Obligation[] {
  return steps.filter((one) => {
    const step = stage.steps.find((candidate) => candidate.key === one.step)
    if (step?.ask !== 'required') return false
    return step.mode === 'warn' || step.mode === 'block'
  })
}

function standing(visit: Visit, missing: readonly string[]): Status {
  if (visit.leaving === undefined) return 'pending'
  if (visit.leaving !== 'forwards') return 'not applicable'
  return missing.length === 0 ? 'met' : 'violated'
}
