import type { Meaning } from '#shared/process/conformance/activityNames.ts'
import type { BoundFault } from '#shared/process/conformance/bounds.ts'
import type { CaseRefusal } from '#shared/process/conformance/conformance.ts'
import type { NamedDeviation } from '#shared/process/conformance/judgeLog.ts'
import type { LogFitness } from '#shared/process/conformance/logFitness.ts'
import type { DeviationCost } from '#shared/process/figures/deviationCosts.ts'
import type { LogFault } from '#shared/process/log/fault.ts'
import type { LogForm } from '#shared/process/log/readLog.ts'
import type { Manual } from '#shared/process/manual/schema.ts'

/** What the page asks of the thread that judges. */
export interface JudgeRequest {
  manual: Manual
  file: Blob
  encoding: Encoding
  form: Pick<LogForm, 'timeZone' | 'cases' | 'columns' | 'activities' | 'partial'>
}

export const encodings = ['utf-8', 'gb18030'] as const
export type Encoding = (typeof encodings)[number]

/** What the thread tells on its way. */
export type Progress = { is: 'reading'; rows: number; faults: number } | { is: 'judging'; cases: number }

export interface Verdict {
  is: 'judged'
  cases: number
  closed: number
  /** Cases that went by the manual from end to end. */
  exact: number
  fitness: LogFitness
  /** The most frequent first. */
  deviations: readonly DeviationCost[]
  /** The cases of the lowest fitness, the lowest first. */
  worst: readonly JudgedLine[]
  /** Names that the manual does not know, and those that were mapped, the most frequent first. */
  names: readonly LogName[]
  events: number
  /** Rows left out of a part. */
  left: number
  faults: readonly LogFault[]
  faultCount: number
  /** Events that stood after later ones of their case. */
  reordered: number
}

/** What the thread ends with. */
export type JudgeEnd =
  | Verdict
  /** `names`: those with several meanings. */
  | { is: 'faulty'; faults: readonly LogFault[]; faultCount: number; names: readonly LogName[] }
  | { is: 'refused'; refusals: readonly { case: string; refusal: CaseRefusal }[]; refusalCount: number }
  | { is: 'out of bounds'; bounds: readonly BoundFault[] }
  | { is: 'failed' }

export interface LogName {
  name: string
  /** How often the log has it; nothing in a log that was not taken. */
  times?: number
}

/** A case, with its deviations beside what the log has there. */
export interface JudgedLine {
  case: string
  cost: number
  fitness: number
  open: boolean
  deviations: readonly Placed[]
}

export interface Placed extends NamedDeviation {
  /** What the log has where something is missing, and what that means; nothing at the case's end. */
  before?: { name: string; means?: Meaning }
}
