import type { Visit } from '../ledger/state.ts'
import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { upheld, type Waiver, waiverOf } from './cases.ts'
import { type Judging, lateShare, stageClock } from './clock.ts'
import type { Obligation, Status } from './obligation.ts'
import { owed } from './owed.ts'

/** A stage's own time standard in one visit: met only by leaving forwards in time. */
export function timeObligation(judging: Judging, stage: Stage, visit: Visit): Obligation | undefined {
  const standard = stage.timeStandard
  if (!standard) return undefined
  const key = `${stage.key}/${visit.n}/@time`
  const role = roleOf(judging.manual, stage)
  const clock = stageClock(judging, stage, visit, standard.within)
  const waiver = waiverOf(judging.state, key)
  const contest = upheld(judging.state, key)
  const status = contest?.ruling?.as ?? standing(visit, clock.due, judging.now, waiver)
  const left = visit.leaving === 'forwards' ? visit.left : undefined
  const share = left === undefined ? 0 : lateShare(judging.calendar, clock, left)
  const settles = Math.min(left ?? Number.POSITIVE_INFINITY, clock.due)
  const settled = settles <= judging.now && status !== 'pending' && status !== 'not applicable'
  const met = contest?.ruling?.as === 'met'
  return {
    key,
    kind: 'time',
    stage: stage.key,
    visit: visit.n,
    status,
    mode: 'advise',
    severity: standard.severity,
    weight: weightOf[standard.severity],
    scored: status !== 'not applicable',
    settled,
    credit: met ? 10_000 : status === 'met' || status === 'late' ? share : 0,
    reductions: !met && status === 'late' ? [{ why: 'late', share }] : [],
    askedFrom: visit.entered,
    due: clock.due,
    spent: clock.spent,
    ...(settled ? { settles } : {}),
    ...(left === undefined ? {} : { doneAt: left }),
    ...owed(judging, role, Math.min(settles, judging.now)),
    ...(waiver ? { exception: waiver.exception } : {}),
    ...(contest ? { contest: contest.contest } : {}),
  }
}

function standing(visit: Visit, due: number, now: number, waiver: Waiver | undefined): Status {
  if (visit.leaving === 'forwards' && visit.left !== undefined && visit.left <= due) return 'met'
  if (visit.leaving !== undefined && visit.leaving !== 'forwards' && (visit.left ?? now) < due) return 'not applicable'
  if (waiver) return 'waived'
  if (visit.leaving === 'forwards') return 'late'
  return due <= now ? 'overdue' : 'pending'
}
