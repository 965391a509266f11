import type { Timeline } from '../calendar/timeline.ts'
import { type Seen, seenOf } from '../conformance/dealCase.ts'
import { type Activity, vocabularyOf } from '../conformance/vocabulary.ts'
import { valueAt } from '../ledger/settings.ts'
import type { DealState } from '../ledger/state.ts'
import type { EventLog, Meant } from '../log/eventLog.ts'
import { LogBuilder } from '../log/logBuilder.ts'
import { findOutcome } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { firstAnswers } from '../obligations/answer.ts'
import { judgingAt } from '../obligations/judge.ts'
import type { Judging } from '../obligations/judging.ts'
import type { World } from '../world.ts'
import type { Elapsed } from './elapsed.ts'

export interface DealLog {
  log: EventLog
  /** Each deal's own working time: its calendars, its holds. */
  workingTime: Elapsed
  /** Deals that ended as the manual does not know it: by an outcome of another version, or merged into another deal. */
  leftOut: string[]
}

/**
 * The deals of a board as a log, in the keys of one manual: deals on other versions by what their keys are now. A case is a
 * deal by its id, its rows the events in their order, its contacts the first answers that it waited for. The states are
 * those of whole ledgers, what was folded away cannot be seen.
 */
export function dealLog(world: World, manual: Manual, deals: Iterable<DealState>, now: number): DealLog {
  const activities = new Map<string, Meant>()
  const log = new LogBuilder(manual, (name) => activities.get(name) ?? { is: 'unknown' })
  const [timelines, open, leftOut]: [Timeline[], string[], string[]] = [[], [], []]
  for (const state of deals) {
    const { deal, closed } = state
    if (closed && !findOutcome(manual, closed.outcome)) {
      leftOut.push(deal)
      continue
    }
    const judging = judgingAt(world, state, now)
    for (const [place, { name, means, at }] of eventsOf(judging, manual).entries()) {
      activities.set(name, means)
      log.add({ case: deal, activity: name, at, row: place + 1 })
    }
    know(log, manual, state, now)
    timelines.push(judging.time)
    if (!closed) open.push(deal)
  }
  const workingTime: Elapsed = (from, to, ofCase) =>
    from <= to ? (timelines[ofCase]?.between(from, to) ?? Number.NaN) : Number.NaN
  return { log: log.finish(open), workingTime, leftOut }
}

function know(log: LogBuilder, { attributes }: Manual, state: DealState, now: number): void {
  for (const { key } of attributes) {
    const value = valueAt(state, key, now)
    if (value !== undefined) log.know(state.deal, key, value, undefined)
  }
}

interface DealEvent {
  name: string
  means: Meant
  at: number
}

/** Of what happened at one moment, the closing comes last. */
function eventsOf(judging: Judging, manual: Manual): DealEvent[] {
  const { world, state } = judging
  const told = seenOf(world, state).map((seen) => activityOf(judging.manual, manual, seen))
  for (const { from, answer } of firstAnswers(judging)) {
    told.push({ name: 'contact in', means: { is: 'contact', direction: 'in' }, at: from })
    if (answer) told.push({ name: 'contact out', means: { is: 'contact', direction: 'out' }, at: answer.at })
  }
  const { closed } = state
  if (closed)
    told.push({
      name: `outcome ${closed.outcome}`,
      means: { is: 'outcome', outcome: closed.outcome },
      at: closed.at,
    })
  return told
}

/** A key that the manual lacks stays, as one that nobody knows. A stage may be called like a step. */
function activityOf(own: Manual, manual: Manual, { told: { at }, label }: Seen): DealEvent {
  const said = vocabularyOf(own).activities[label]
  if (!said) throw new RangeError(`no activity ${label}`)
  const vocabulary = vocabularyOf(manual)
  const name = said.kind === 'entry' ? `stage ${said.stage}` : said.step
  const now = said.kind === 'entry' ? vocabulary.entry(said.stage) : vocabulary.step(said.step)
  return { name, means: meantBy(vocabulary.activities[now], now), at }
}

function meantBy(activity: Activity | undefined, label: number): Meant {
  if (!activity) return { is: 'unknown' }
  return activity.kind === 'entry'
    ? { is: 'entry', stage: activity.stage, label }
    : { is: 'step', step: activity.step, label }
}
