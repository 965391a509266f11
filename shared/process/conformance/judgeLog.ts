import type { Manual } from '../manual/schema.ts'
import type { BoundFault } from './bounds.ts'
import type { CaseLog, LoggedCase } from './caseLog.ts'
import { type CaseRefusal, type Conformity, conformanceTo } from './conformance.ts'
import { type LogFitness, logFitness } from './logFitness.ts'
import { type Activity, vocabularyOf } from './vocabulary.ts'

/** One deviation in the log's own words. */
export interface NamedDeviation {
  move: 'log' | 'model'
  /** The log's name of what was not due; the manual's key of what is missing. */
  activity: string
  /** The place in the case's trace, from 0, outcomes not counted. */
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

/** How far each case of a log is from a manual, and the log as a whole over its closed cases. */
export function judgeLog(manual: Manual, { cases, entries }: CaseLog): JudgedLog {
  const conformance = conformanceTo(manual, { entries })
  if (!conformance.ok) return { ok: false, faults: conformance.faults, refusals: [] }
  const judged: JudgedCase[] = []
  const refusals: { case: string; refusal: CaseRefusal }[] = []
  for (const one of cases) {
    const answer = conformance.judge(one)
    if (answer.ok) judged.push(named(manual, one, answer.conformity))
    else refusals.push({ case: one.case, refusal: answer.refusal })
  }
  if (refusals.length > 0) return { ok: false, faults: [], refusals }
  const closed = judged.filter((_, place) => cases[place]?.outcome !== undefined)
  return { ok: true, cases: judged, log: logFitness(closed) }
}

function named(manual: Manual, { case: name, names, rows }: LoggedCase, conformity: Conformity): JudgedCase {
  const { activities } = vocabularyOf(manual)
  const deviations = conformity.deviations.map(({ move, label, position }): NamedDeviation => {
    const activity = activities[label]
    const row = rows[position]
    if (move === 'log' || !activity)
      return { move, activity: names[position] ?? '', position, ...(row !== undefined && { row }) }
    const key = activity.kind === 'entry' ? activity.stage : activity.step
    return { move, activity: key, position, missing: activity.kind }
  })
  return { case: name, ...conformity, deviations }
}
