import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { type GateAsks, gateAsks } from './asks.ts'
import { upheld } from './cases.ts'
import type { Judging } from './judging.ts'
import type { Obligation, Status } from './obligation.ts'
import { chargedWith, leftUnverified, owed } from './owed.ts'

/**
 * The gate of a stage in one visit: met when everything it asks is done, waived or approved at the leaving, violated when it
 * was passed with something missing. It is scored only where it warns, blocks or asks approval. A stage that was seen left
 * elsewhere has one working day of grace, in which facts from before it can still arrive.
 */
export function gateObligation(
  judging: Judging,
  stage: Stage,
  visit: Visit,
  judged: readonly Obligation[],
): Obligation | undefined {
  const asks = gateAsks(judging, stage, visit, judged, leavingOf(judging, visit))
  if (!asks || asks.asks.length === 0) return undefined
  const key = `${stage.key}/${visit.n}/@gate`
  const contest = upheld(judging.state, key, judging.now)
  const standing = stand(judging, visit, asks)
  const status = contest?.ruling?.as ?? standing.status
  const speaks = asks.mode !== 'observe' && asks.mode !== 'advise'
  const settled = status === 'met' || status === 'violated'
  return {
    key,
    kind: 'gate',
    stage: stage.key,
    visit: visit.n,
    occurrence: 1,
    version: judging.version,
    status,
    mode: asks.mode,
    severity: asks.gate.severity,
    weight: weightOf[asks.gate.severity],
    scored: speaks && status !== 'not applicable',
    settled,
    credit: status === 'met' ? 10_000 : 0,
    reductions: [],
    askedFrom: visit.entered,
    ...(standing.due === undefined || settled ? {} : { due: standing.due }),
    ...(settled && visit.left !== undefined ? { settles: visit.left, doneAt: visit.left } : {}),
    ...charged(judging, stage, visit, standing.missing.length > 0),
    ...(contest ? { contest: contest.contest } : {}),
    ...(status === 'violated' && leftUnverified(judging.state, visit) ? { unverified: true } : {}),
    missing: status === 'violated' || standing.due !== undefined ? standing.missing : [],
  }
}

function leavingOf({ state, now }: Judging, visit: Visit) {
  const move = visit.leftBy === undefined ? undefined : state.moves[visit.leftBy]
  return { moment: visit.left ?? now, to: move?.to, approval: move?.approval, mode: move?.mode }
}

interface Standing {
  status: Status
  due?: number
  missing: string[]
}

function stand(judging: Judging, visit: Visit, asks: GateAsks): Standing {
  if (visit.leaving === undefined || visit.left === undefined) return { status: 'pending', missing: [] }
  if (visit.leaving !== 'forwards') return { status: 'not applicable', missing: [] }
  const isApproved = asks.asks.some((ask) => ask.what === 'approval' && ask.met)
  const missing = asks.asks.filter((ask) => !ask.met).map((ask) => ask.key)
  if (missing.length === 0 || isApproved) return { status: 'met', missing: [] }
  const due = graceOf(judging, visit, visit.left)
  return due !== undefined && judging.now < due ? { status: 'pending', due, missing } : { status: 'violated', missing }
}

const oneDay = { amount: 1, unit: 'days' } as const

/** An import is told whole: nothing of it can still be on its way. */
function graceOf({ state, time }: Judging, visit: Visit, left: number): number | undefined {
  const move = visit.leftBy === undefined ? undefined : state.moves[visit.leftBy]
  return move?.how === 'sighted' && move.recorded < time.add(left, oneDay) ? time.add(left, oneDay) : undefined
}

/** A gate that was passed by elsewhere is owed by whoever was seen to do it; one that was kept by the role that owns it. */
function charged(judging: Judging, stage: Stage, visit: Visit, isBypass: boolean): { owedBy: string; team: string } {
  const moment = Math.min(visit.left ?? judging.now, judging.now)
  const holder = owed(judging, roleOf(judging.manual, stage), moment)
  const owedBy = isBypass ? chargedWith(judging.state, visit) : undefined
  return owedBy === undefined ? holder : { ...holder, owedBy }
}
