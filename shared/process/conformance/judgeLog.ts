import { type EventLog, open } from '../log/eventLog.ts'
import type { Manual } from '../manual/schema.ts'
import type { BoundFault } from './bounds.ts'
import { type Case, type CaseRefusal, type Conformity, conformanceTo } from './conformance.ts'
import { type LogFitness, logFitness } from './logFitness.ts'
import { type Activity, unknownActivity, vocabularyOf } from './vocabulary.ts'

/** One deviation in the log's own words. */
export interface NamedDeviation {
  move: 'log' | 'model'
  /** The log's name of what was not due; the manual's key of what is missing. */
  activity: string
  /** The place in the case's trace, from 0; outcomes and contacts are no part of it. */
  position: number
  /** What is missing: the entry of a stage, or a step. */
  missing?: Activity['kind']
  /** The log's row of what was not due. */
  row?: number
}

export interface JudgedCase extends Omit<Conformity, 'deviations'> {
  case: string
  deviations: readonly NamedDeviation[]
}

export type JudgedLog =
  | { ok: true; cases: readonly JudgedCase[]; log: LogFitness }
  /** Nothing is judged of a log in which a case cannot be. */
  | { ok: false; faults: readonly BoundFault[]; refusals: readonly { case: string; refusal: CaseRefusal }[] }

/**
 * How far each case of a log is from its manual, and the log as a whole over its closed cases. `most`: the states that may be
 * held for one case.
 */
export function judgeLog(log: EventLog, most?: number): JudgedLog {
  const conformance = conformanceTo(log.manual, { entries: log.entries, ...(most !== undefined && { most }) })
  if (!conformance.ok) return { ok: false, faults: conformance.faults, refusals: [] }
  const judged: JudgedCase[] = []
  const refusals: { case: string; refusal: CaseRefusal }[] = []
  for (const [place, name] of log.cases.entries()) {
    const events = visible(log, place)
    const answer = conformance.judge(caseOf(log, place, events))
    if (answer.ok) judged.push({ case: name, ...inWords(log, events, answer.conformity) })
    else refusals.push({ case: name, refusal: answer.refusal })
  }
  if (refusals.length > 0) return { ok: false, faults: [], refusals }
  return { ok: true, cases: judged, log: logFitness(judged.filter((_, place) => log.outcome[place] !== open)) }
}

/** A case of a log, by its place. */
export function loggedCase(log: EventLog, place: number): Case {
  return caseOf(log, place, visible(log, place))
}

/** The events of a case that a trace shows. */
function visible(log: EventLog, place: number): number[] {
  const events: number[] = []
  for (let event = log.starts[place] ?? 0; event < (log.starts[place + 1] ?? 0); event++) {
    const means = activityOf(log, event)?.means.is
    if (means !== 'outcome' && means !== 'contact') events.push(event)
  }
  return events
}

function caseOf(log: EventLog, place: number, events: readonly number[]): Case {
  const outcome = log.manual.outcomes[log.outcome[place] ?? open]?.key
  return {
    trace: events.map((event) => {
      const means = activityOf(log, event)?.means
      return means && 'label' in means ? means.label : unknownActivity
    }),
    values: log.values(place),
    ...(outcome !== undefined && { outcome }),
  }
}

function activityOf(log: EventLog, event: number) {
  return log.activities[log.activity[event] ?? -1]
}

function inWords(log: EventLog, events: readonly number[], conformity: Conformity): Omit<JudgedCase, 'case'> {
  const deviations = conformity.deviations.map(({ move, label, position }): NamedDeviation => {
    const event = events[position] ?? -1
    const row = log.row[event]
    if (move === 'model') return { move, position, ...missing(log.manual, label) }
    return { move, activity: activityOf(log, event)?.name ?? '', position, ...(row !== undefined && { row }) }
  })
  return { ...conformity, deviations }
}

function missing(manual: Manual, label: number): { activity: string; missing: Activity['kind'] } {
  const activity = vocabularyOf(manual).activities[label]
  if (!activity) throw new RangeError(`no activity ${label}`)
  return { activity: activity.kind === 'entry' ? activity.stage : activity.step, missing: activity.kind }
}
