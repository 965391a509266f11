import { currentVisit, holders, owner } from '../ledger/standing.ts'
import { roleOf, stageOf } from '../manual/find.ts'
import type { Mode } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { waitingContest, waitingException } from '../obligations/cases.ts'
import { askedAs, unmetByGate } from '../obligations/gate.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import type { Text } from '../text.ts'
import { manualOf } from '../world.ts'
import type { Case } from './draft.ts'
import type { Missing } from './refusal.ts'

/** What the current stage's gate asks and does not have at a moment. */
export interface GateCheck {
  stage: string
  name: Text
  mode: Mode
  blocked: boolean
  missing: Missing[]
}

/** The verdict of the current stage's gate on the facts up to `at`; none where the stage has no gate that speaks up. */
export function checkGate(one: Pick<Case, 'world' | 'state' | 'command'>, at: number): GateCheck | undefined {
  const manual = manualOf(one.world, one.state)
  const visit = currentVisit(one.state)
  const stage = stageOf(manual, visit.stage)
  if (stage.gate?.mode !== 'warn' && stage.gate?.mode !== 'block') return undefined
  const steps = obligations(one.world, one.state, at).filter(
    (obligation) => obligation.kind === 'step' && obligation.stage === stage.key && obligation.visit === visit.n,
  )
  const missing = unmetByGate(stage, steps).map((obligation) => missingOf(one, stage, obligation, at))
  return {
    stage: stage.key,
    name: stage.gate.name,
    mode: stage.gate.mode,
    blocked: missing.some((item) => item.mode === 'block'),
    missing,
  }
}

function missingOf(one: Pick<Case, 'world' | 'state'>, stage: Stage, obligation: Obligation, at: number): Missing {
  const manual = manualOf(one.world, one.state)
  const step = stage.steps.find((candidate) => candidate.key === obligation.step)
  if (!step) throw new RangeError(`no step ${obligation.step} in stage ${stage.key}`)
  const who = holders(one.state, roleOf(manual, stage, step), at)
  return {
    obligation: obligation.key,
    step: step.key,
    name: step.name,
    why: step.why,
    mode: askedAs(stage, step.key),
    overdue: obligation.status === 'overdue',
    meet: { type: 'do step', step: step.key, evidence: { kind: 'word' } },
    strongest: step.evidence[0] ?? 'word',
    who: who.length === 0 ? [owner(one.state).user] : who,
    wayOut: wayOut(one, obligation),
  }
}

/** Before its due moment an exception, after it a contest; one that waits for its ruling is not asked twice. */
function wayOut({ state }: Pick<Case, 'state'>, obligation: Obligation): 'exception' | 'contest' | 'asked' {
  if (waitingException(state, obligation.key) || waitingContest(state, obligation.key)) return 'asked'
  return obligation.status === 'overdue' ? 'contest' : 'exception'
}
