import type { Doing, Visit } from '../ledger/state.ts'
import { roleOf } from '../manual/find.ts'
import { type EvidenceKind, weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import { upheld, type Waiver, waiverOf } from './cases.ts'
import { type Clock, type Judging, lapsedOf, lateShare, stepClock } from './clock.ts'
import { inOrder } from './doings.ts'
import type { Obligation, Reduction, Status } from './obligation.ts'
import { owed } from './owed.ts'

/** What one step asks in one visit, and how it stands. */
export function stepObligation(judging: Judging, stage: Stage, visit: Visit, step: Step): Obligation {
  const key = `${stage.key}/${visit.n}/${step.key}`
  const role = roleOf(judging.manual, stage, step)
  const doings = judging.doings(stage.key, visit.n, step.key)
  const waiver = waiverOf(judging.state, key)
  const clock = stepClock(judging, stage, visit, step)
  const inForce = lapsedOf(judging, stage, visit, step) === undefined ? waiver : undefined
  const standing = stand(judging, visit, step, clock, doings, inForce)
  const best = standing.counting && bestDoing(judging, stage, visit, step, clock, standing.counting)
  const contest = upheld(judging.state, key)
  const ruled = contest?.ruling?.as
  const credit = ruled === 'met' ? 10_000 : (best?.credit ?? 0)
  const moment = standing.settles ?? Math.min(standing.due ?? judging.now, judging.now)
  const status = ruled ?? standing.status
  return {
    key,
    kind: 'step',
    stage: stage.key,
    visit: visit.n,
    step: step.key,
    status,
    mode: step.mode,
    severity: step.severity,
    weight: weightOf[step.severity],
    scored: step.ask === 'required' && step.mode !== 'observe' && status !== 'not applicable',
    settled: status !== 'pending' && status !== 'not applicable' && standing.settles !== undefined,
    credit,
    reductions: ruled === 'met' ? [] : (best?.reductions ?? []),
    askedFrom: visit.entered,
    ...(standing.due === undefined ? {} : { due: standing.due }),
    ...(clock === undefined ? {} : { spent: clock.spent }),
    ...(standing.settles === undefined ? {} : { settles: standing.settles }),
    ...(best ? proof(judging, best.doing) : {}),
    ...owed(judging, role, moment),
    ...(waiver ? { exception: waiver.exception } : {}),
    ...(contest ? { contest: contest.contest } : {}),
  }
}

interface Standing {
  status: Status
  due?: number | undefined
  settles?: number | undefined
  /** The doings that count, earliest first. */
  counting?: readonly Doing[]
}

/**
 * A required step settles at the earliest of done, due, left forwards. Undone at its due moment it is overdue and done
 * later it is late; left forwards undone it is missed for good. Left unfinished, what was not yet due no longer applies.
 */
function stand(
  judging: Judging,
  visit: Visit,
  step: Step,
  clock: Clock | undefined,
  doings: readonly Doing[],
  waiver: Waiver | undefined,
): Standing {
  const { now } = judging
  const forwards = visit.leaving === 'forwards' ? visit.left : undefined
  const unfinished = visit.leaving === 'back' || visit.leaving === 'closed' ? visit.left : undefined
  const due = clock?.due ?? forwards
  const notYetDue = unfinished !== undefined && (due === undefined || due > unfinished)
  const until = forwards ?? (notYetDue ? unfinished : undefined)
  const counting = until === undefined ? doings : doings.filter((doing) => doing.at <= until)
  const first = counting[0]
  if (step.ask !== 'required') return voluntary(visit, due, first, counting)
  if (first && (due === undefined || first.at <= due)) return { status: 'met', due, settles: first.at, counting }
  if (notYetDue) return { status: 'not applicable' }
  if (waiver) return { status: 'waived', due, settles: settledWaiver(due, forwards, now), counting }
  if (first && due !== undefined) return { status: 'late', due, settles: due, counting }
  if (forwards !== undefined) return { status: 'missed', due, settles: Math.min(due ?? forwards, forwards) }
  if (due !== undefined && due <= now) return { status: 'overdue', due, settles: due }
  return { status: 'pending', due }
}

function voluntary(
  visit: Visit,
  due: number | undefined,
  first: Doing | undefined,
  counting: readonly Doing[],
): Standing {
  if (first) return { status: 'met', due, settles: first.at, counting }
  return visit.left === undefined ? { status: 'pending', due } : { status: 'not applicable' }
}

/** A waived step settles at its old due moment, or when its visit is left before it. */
function settledWaiver(due: number | undefined, left: number | undefined, now: number): number | undefined {
  const moment = Math.min(due ?? Number.POSITIVE_INFINITY, left ?? Number.POSITIVE_INFINITY)
  return moment <= now ? moment : undefined
}

/** Of several doings that stand, the one with the highest credit counts; ties: the earliest. */
function bestDoing(
  judging: Judging,
  stage: Stage,
  visit: Visit,
  step: Step,
  clock: Clock | undefined,
  doings: readonly Doing[],
) {
  let best: { doing: Doing; credit: number; reductions: Reduction[] } | undefined
  for (const doing of doings) {
    const reductions = reductionsOf(judging, stage, visit, step, clock, doing)
    const credit = reductions.reduce((left, { share }) => Math.floor((left * share) / 10_000), 10_000)
    if (!best || credit > best.credit) best = { doing, credit, reductions }
  }
  return best
}

/** Lateness, then order, then self-attestation; each takes its share of what the one before left, rounded down. */
function reductionsOf(
  judging: Judging,
  stage: Stage,
  visit: Visit,
  step: Step,
  clock: Clock | undefined,
  doing: Doing,
): Reduction[] {
  const reductions: Reduction[] = []
  const late = clock ? lateShare(judging.calendar, clock, doing.at) : 10_000
  if (late < 10_000) reductions.push({ why: 'late', share: late })
  if (outOfOrder(judging, stage, visit, step, doing))
    reductions.push({ why: 'out of order', share: judging.manual.numbers.outOfOrder })
  if (evidenceOf(judging, doing) === 'word' && step.evidence[0] !== 'word')
    reductions.push({ why: 'self-attested', share: judging.manual.numbers.selfAttested })
  return reductions
}

/** What shows it now: a doing whose message was withdrawn is the rep's word. */
function evidenceOf({ state }: Judging, doing: Doing): EvidenceKind {
  const withdrawn = state.activities.some((one) => one.activity === doing.activity && state.undone.includes(one.event))
  return withdrawn ? 'word' : doing.evidence
}

/** Its stage had not been entered, or a required predecessor was neither done nor waived by then. */
function outOfOrder({ state, doings }: Judging, stage: Stage, visit: Visit, step: Step, doing: Doing): boolean {
  if (doing.at < visit.entered) return true
  return predecessors(stage, step).some((before) => {
    if (before.ask !== 'required') return false
    const first = doings(stage.key, visit.n, before.key)[0]
    if (first && inOrder(first, doing) <= 0) return false
    const key = `${stage.key}/${visit.n}/${before.key}`
    const waiver = waiverOf(state, key)
    const waived =
      waiver !== undefined && waiver.asked <= doing.at && doing.at < (waiver.expires ?? Number.POSITIVE_INFINITY)
    return !waived && upheld(state, key) === undefined
  })
}

/** Order is transitive: all that must come before a step, however far. */
function predecessors(stage: Stage, step: Step, seen = new Set<string>()): Step[] {
  return step.after.flatMap((key) => {
    const before = stage.steps.find((one) => one.key === key)
    if (!before || seen.has(key)) return []
    seen.add(key)
    return [before, ...predecessors(stage, before, seen)]
  })
}

function proof(judging: Judging, doing: Doing) {
  return {
    doneAt: doing.at,
    doneBy: doing.by.id,
    event: doing.event,
    evidence: evidenceOf(judging, doing),
    ...(doing.activity === undefined ? {} : { activity: doing.activity }),
    ...(doing.enteredLater ? { enteredLater: true } : {}),
  }
}
