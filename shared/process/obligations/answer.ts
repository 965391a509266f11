import { loggedInOrder } from '../ledger/standing.ts'
import type { DealState, LoggedActivity } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { leadingRole } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Manual } from '../manual/schema.ts'
import { upheld } from './cases.ts'
import { type Clock, clockFrom, lateShare } from './clock.ts'
import type { Judging } from './judging.ts'
import type { Obligation, Status } from './obligation.ts'
import { visitOpenAt } from './openVisit.ts'
import { owed } from './owed.ts'

/** A customer who waits, from their first message after our last one to our next message or call. */
export interface Wait {
  from: number
  /** Since when this is known without the rep, who shall lose nothing by logging; nothing: it is a figure alone. */
  known?: number | undefined
  /** What answered it. */
  answer?: LoggedActivity
}

/** A wait as a figure. */
export interface FirstAnswer extends Wait {
  /** Working milliseconds, up to now while nobody has answered. */
  working: number
}

/** Every first answer of a deal, earliest first. */
export function firstAnswers(judging: Judging): FirstAnswer[] {
  const { time, now } = judging
  return waitsIn(judging).map((wait) => ({ ...wait, working: time.between(wait.from, wait.answer?.at ?? now) }))
}

/** The same without how long each took. A deal that a lead or an integration opened waits from its opening on. */
export function waitsIn({ state, now }: Pick<Judging, 'state' | 'now'>): Wait[] {
  const answers: Wait[] = []
  let waits: Wait | undefined
  if (state.folded) waits = state.folded.waits && { ...state.folded.waits }
  else if (isLead(state)) waits = { from: state.opened, known: state.opened }
  for (const activity of loggedInOrder(state)) {
    const { at } = activity
    if (at > now) break
    if (isInbound(activity)) {
      waits ??= { from: at }
      if (activity.source === 'integration') waits.known ??= at
    } else if (waits && answersIt(activity)) {
      waits.answer = activity
      answers.push(waits)
      waits = undefined
    }
  }
  if (waits) answers.push(waits)
  return answers
}

/** The first answers that are scored: those whose start is known without the rep. */
export function answerObligations(judging: Judging): Obligation[] {
  const standard = judging.manual.firstAnswer
  if (!standard || !isAnyKnown(judging.state)) return []
  const closed = closedAt(judging)
  const counts = new Map((judging.state.folded?.answers ?? []).map(({ entered, count }) => [entered, count]))
  const made: Obligation[] = []
  for (const { known, answer } of waitsIn(judging)) {
    const visit = known === undefined ? undefined : visitOpenAt(judging.visits, known)
    if (known === undefined || !visit || known >= closed) continue
    const number = (counts.get(visit.entered) ?? 0) + 1
    counts.set(visit.entered, number)
    made.push(answerObligation(judging, standard, { visit, number, known, answer, closed }))
  }
  return made
}

/** Whether anything but the rep can tell that somebody waits. */
function isAnyKnown(state: DealState): boolean {
  const fromBefore = state.folded ? state.folded.waits?.known !== undefined : isLead(state)
  return fromBefore || state.activities.some(({ source }) => source === 'integration')
}

function isLead({ origin }: DealState): boolean {
  return origin === 'lead' || origin === 'integration'
}

function isInbound({ kind, direction }: LoggedActivity): boolean {
  return kind === 'email' && direction === 'in'
}

/** A call is one of ours unless it says otherwise. */
function answersIt({ kind, direction }: LoggedActivity): boolean {
  return kind === 'email' ? direction === 'out' : kind === 'call' && direction !== 'in'
}

type Standard = NonNullable<Manual['firstAnswer']>

interface Waiting {
  visit: Visit
  number: number
  known: number
  answer: LoggedActivity | undefined
  closed: number
}

function answerObligation(judging: Judging, standard: Standard, waiting: Waiting): Obligation {
  const { visit, number, known, answer, closed } = waiting
  const role = leadingRole(judging.manual)
  const clock = clockFrom(judging, { visit, key: '@answer', leads: true }, known, standard)
  const key = `${visit.stage}/${visit.n}/@answer/${number}`
  const contest = upheld(judging.state, key, judging.now)
  const status = contest?.ruling?.as ?? stand(judging, clock, answer?.at, closed)
  const share = answer ? lateShare(judging.time, clock, answer.at) : 0
  const settles = Math.min(answer?.at ?? clock.due, clock.due)
  const settled = status !== 'pending' && status !== 'not applicable'
  return {
    key,
    kind: 'answer',
    stage: visit.stage,
    visit: visit.n,
    occurrence: number,
    version: judging.version,
    status,
    mode: 'advise',
    severity: standard.severity,
    weight: weightOf[standard.severity],
    scored: status !== 'not applicable',
    settled,
    credit: status === 'met' ? 10_000 : status === 'late' ? share : 0,
    reductions: status === 'late' ? [{ why: 'late', share }] : [],
    askedFrom: known,
    ...clock,
    ...(settled ? { settles } : {}),
    ...(answer ? { doneAt: answer.at, doneBy: answer.by.id, event: answer.event, activity: answer.activity } : {}),
    ...owed(judging, role, Math.min(settles, judging.now)),
    ...(contest ? { contest: contest.contest } : {}),
    ...(status === 'pending' && judging.time.pausedAt(judging.now) ? { paused: true } : {}),
  }
}

/** Once the deal is closed, nobody waits for what was not yet due. */
function stand({ now }: Judging, { due }: Clock, answered: number | undefined, closed: number): Status {
  if (answered !== undefined && answered <= due && answered <= closed) return 'met'
  if (closed < due) return 'not applicable'
  if (answered !== undefined) return 'late'
  return due <= now ? 'overdue' : 'pending'
}

/** The closing that has not been taken back by then; infinity while the deal is open. */
function closedAt({ state, now }: Judging): number {
  let closed = Number.POSITIVE_INFINITY
  for (const { how, at } of state.moves) {
    if (at > now) break
    if (how === 'reopened') closed = Number.POSITIVE_INFINITY
    else if (how === 'closed' || how === 'merged') closed = Math.min(closed, at)
  }
  return closed
}
