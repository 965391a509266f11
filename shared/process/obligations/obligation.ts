import type { EvidenceKind, Mode, Severity } from '../manual/schema.ts'

/** How an obligation stands. */
export type Status = 'pending' | 'met' | 'late' | 'overdue' | 'missed' | 'violated' | 'waived' | 'not applicable'

/** What a doing's credit was reduced by, and to which share (basis points). */
export interface Reduction {
  why: 'late' | 'out of order' | 'self-attested'
  share: number
}

/** One thing that the manual asks of one deal, for one visit. */
export interface Obligation {
  /** stage/visit/step, stage/visit/@time, stage/visit/@gate */
  key: string
  kind: 'step' | 'time' | 'gate'
  stage: string
  visit: number
  step?: string
  status: Status
  mode: Mode
  severity: Severity
  weight: number
  /** Counts in the score once settled. */
  scored: boolean
  settled: boolean
  /** Credit in basis points, 0 unless met or late. */
  credit: number
  reductions: Reduction[]
  askedFrom: number
  /** The moment at which it falls due; none for what is due when its visit is left. */
  due?: number
  /** The moment at which the credit of a late doing reaches 0. */
  spent?: number
  /** min(moment met or violated, due moment): decides the day it is counted on. */
  settles?: number
  doneAt?: number
  doneBy?: string
  event?: string
  activity?: string
  evidence?: EvidenceKind
  enteredLater?: boolean
  /** User id, or 'unassigned'. */
  owedBy: string
  team: string
  exception?: string
  contest?: string
  /** A gate's: the keys of what it asked and was not there at the leaving. */
  missing?: string[]
}

export const unassigned = 'unassigned'
