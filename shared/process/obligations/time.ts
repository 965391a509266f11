import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { upheld, type Waiver, waiverOf } from './cases.ts'
import { type Clock, lateShare, putOff, stageClock } from './clock.ts'
import type { Judging } from './judging.ts'
import type { Obligation, Status } from './obligation.ts'
import { owed } from './owed.ts'

/** A stage's own time standard in one visit: met only by leaving forwards in time. A jumped stage misses it. */
export function timeObligation(judging: Judging, stage: Stage, visit: Visit): Obligation | undefined {
  const standard = stage.timeStandard
  if (!standard || !asksTime(judging, stage, visit)) return undefined
  const key = `${stage.key}/${visit.n}/@time`
  const waiver = waiverOf(judging.state, key, judging.now)
  const lapsed = lapsedOf(judging, visit, waiver)
  const usual = stageClock(judging, stage, visit, standard)
  const clock = lapsed === undefined ? usual : putOff(judging.time, usual, lapsed, standard)
  const contest = upheld(judging.state, key, judging.now)
  const own = stand(judging, visit, clock, standard.pauses, lapsed === undefined ? waiver : undefined)
  const { status, share }: Standing = contest?.ruling ? { status: contest.ruling.as } : own
  const left = visit.leaving === 'forwards' ? visit.left : undefined
  const settles = Math.min(left ?? Number.POSITIVE_INFINITY, clock.due)
  const settled = settles <= judging.now && status !== 'not applicable'
  return {
    key,
    kind: 'time',
    stage: stage.key,
    visit: visit.n,
    occurrence: 1,
    version: judging.version,
    status,
    mode: 'advise',
    severity: standard.severity,
    weight: weightOf[standard.severity],
    scored: status !== 'not applicable',
    settled,
    credit: status === 'met' ? 10_000 : (share ?? 0),
    reductions: share === undefined ? [] : [{ why: 'late', share }],
    askedFrom: visit.entered,
    starts: visit.entered,
    due: clock.due,
    spent: clock.spent,
    ...(settled ? { settles } : {}),
    ...(left === undefined || visit.how === 'jumped' ? {} : { doneAt: left }),
    ...owed(judging, roleOf(judging.manual, stage), Math.min(settles, visit.left ?? judging.now, judging.now)),
    ...(waiver ? { exception: waiver.exception } : {}),
    ...(contest ? { contest: contest.contest } : {}),
    ...(visit.left === undefined && judging.time.pausedAt(judging.now, standard.pauses) ? { paused: true } : {}),
  }
}

interface Standing {
  status: Status
  /** What lateness left of the credit, where it is late. */
  share?: number
}

function stand(
  { time, now }: Judging,
  visit: Visit,
  clock: Clock,
  pauses: readonly string[] | undefined,
  waiver: Waiver | undefined,
): Standing {
  const { left = Number.POSITIVE_INFINITY } = visit
  const isForwards = visit.leaving === 'forwards'
  if (visit.how === 'jumped') return { status: 'missed' }
  if (isForwards && left <= clock.due) return { status: 'met' }
  if (left < clock.due) return { status: 'not applicable' }
  if (waiver) return { status: 'waived' }
  if (isForwards) return { status: 'late', share: lateShare(time, clock, left, pauses) }
  return { status: clock.due <= now ? 'overdue' : 'pending' }
}

/** The moment at which an exception lapsed that nobody used: the visit was still open then. */
function lapsedOf({ now }: Judging, visit: Visit, waiver: Waiver | undefined): number | undefined {
  const expires = waiver?.expires
  if (expires === undefined || expires > now) return undefined
  return (visit.left ?? Number.POSITIVE_INFINITY) <= expires ? undefined : expires
}

/**
 * A visit of a stage that the deal had entered before asks for time again where the stage is done anew, or where its last
 * visit was left unfinished before it was due.
 */
function asksTime(judging: Judging, stage: Stage, visit: Visit): boolean {
  if (stage.reentry === 'redo') return true
  const earlier = judging.visits.filter((one) => one.stage === stage.key && one.n < visit.n)
  const last = earlier.at(-1)
  return !last || earlier.every((one) => one.how === 'jumped') || leftTimeUnfinished(judging, stage, last)
}

/** Whether a stage's time standard was asked in a visit, and was not yet due when that was left unfinished. */
export function leftTimeUnfinished(judging: Judging, stage: Stage, visit: Visit): boolean {
  if (visit.unfinished) return visit.unfinished.includes('@time')
  const { left = Number.POSITIVE_INFINITY } = visit
  if (!stage.timeStandard || visit.leaving === 'forwards') return false
  return asksTime(judging, stage, visit) && left < stageClock(judging, stage, visit, stage.timeStandard).due
}
