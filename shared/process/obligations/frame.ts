import type { ContestCase, Doing } from '../ledger/state.ts'
import type { Mode, Severity } from '../manual/rule.ts'
import type { Role } from '../manual/schema.ts'
import { evidenceOf } from './credit.ts'
import type { Judged } from './judgement.ts'
import type { Obligation } from './obligation.ts'
import { owed } from './owed.ts'
import type { Sheet } from './sheet.ts'
import type { Standing } from './stand.ts'

/** A step or a choice that an obligation is to tell of. */
export interface Thing {
  kind: 'step' | 'choice'
  /** What stands for it in the key. */
  name: string
  number: number
  severity: Severity
  weight: number
  role: Role
  isRequired: boolean
  /** The mode for its holder at a moment. */
  mode: (holder: string, moment: number) => Mode
  from: number
  standing: Standing
  /** The contest that was upheld on it. */
  contest: ContestCase | undefined
}

/** What the obligations of steps and choices have in common: how the thing stands, contests in it, and who owes it. */
export function frame(sheet: Sheet, thing: Thing): Obligation {
  const { judging, visit } = sheet
  const { due, settles } = thing.standing
  const key = sheet.key(thing.name, thing.number)
  const { contest } = thing
  const status = contest?.ruling?.as ?? thing.standing.status
  const moment = settles ?? Math.min(due ?? judging.now, visit.left ?? judging.now, judging.now)
  const { owedBy, team } = owed(judging, thing.role, moment)
  const mode = thing.mode(owedBy, moment)
  const applies = status !== 'not applicable'
  const one: Obligation = {
    key,
    kind: thing.kind,
    stage: visit.stage,
    visit: visit.n,
    occurrence: thing.number + sheet.input.earlier,
    version: judging.version,
    status,
    mode,
    severity: thing.severity,
    weight: thing.weight,
    scored: thing.isRequired && mode !== 'observe' && applies,
    settled: applies && settles !== undefined,
    credit: contest && status === 'met' ? 10_000 : 0,
    reductions: [],
    askedFrom: thing.from,
    owedBy,
    team,
  }
  if (due !== undefined) one.due = due
  if (settles !== undefined) one.settles = settles
  if (contest) one.contest = contest.contest
  return one
}

/** Tells of the clock: whether it stands still, and the exception that has a say in it. */
export function tellClock(
  one: Obligation,
  sheet: Sheet,
  { turn: { clock }, waiver }: Judged,
  pauses?: readonly string[],
): void {
  const { time, now } = sheet.judging
  if (waiver) one.exception = waiver.exception
  if (!clock) return
  one.starts = clock.starts
  one.spent = clock.spent
  if (one.status === 'pending' && time.pausedAt(now, pauses)) one.paused = true
}

/** Tells of the doing that counts. */
export function tellDoing(one: Obligation, sheet: Sheet, doing: Doing): void {
  one.doneAt = doing.at
  one.doneBy = doing.by.id
  one.event = doing.event
  one.evidence = evidenceOf(sheet.judging.state, doing)
  if (doing.activity !== undefined) one.activity = doing.activity
  if (doing.enteredLater) one.enteredLater = true
}
