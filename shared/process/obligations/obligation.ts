import type { EvidenceKind, Mode, Severity } from '../manual/rule.ts'

/** How an obligation stands. */
export type Status = 'pending' | 'met' | 'late' | 'overdue' | 'missed' | 'violated' | 'waived' | 'not applicable'

/** What a doing's credit was reduced by, and to which share (basis points). */
export interface Reduction {
  why: 'late' | 'out of order' | 'self-attested'
  share: number
}

/** One thing that the manual asks of one deal, for one visit. */
export interface Obligation {
  /** stage/visit/step, with /occurrence from the second on; stage/visit/@time, @gate, @choice/KEY, @answer/N, @rule/KEY/N */
  key: string
  kind: 'step' | 'choice' | 'time' | 'gate' | 'answer' | 'rule'
  stage: string
  visit: number
  step?: string
  /** From 1; more than one only for a step that is repeated, an answer or a rule. */
  occurrence: number
  /** The choice that it is, or in whose branch it stands. */
  choice?: string
  /** The phrase rule that was broken. */
  rule?: string
  /** The hash of the manual that judged it. */
  version: string
  status: Status
  /** The mode that applies: hardened where that has come. */
  mode: Mode
  severity: Severity
  weight: number
  /** Counts in the score once settled. */
  scored: boolean
  settled: boolean
  /** Credit in basis points, 0 unless met or late. */
  credit: number
  reductions: Reduction[]
  /** The moment from which it was asked; its clock starts then or later. */
  askedFrom: number
  /** The moment at which its clock started, where it has one. */
  starts?: number
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
  /** The deal is held, and this clock with it. */
  paused?: boolean
  /** The attributes without which its condition cannot be told. */
  unknown?: string[]
  /** Done while its condition forbade it: shown, never scored. */
  forbidden?: boolean
  /** It was lost while nobody could verify the leaving: it never caps a score. */
  unverified?: boolean
  /** A gate's: what it asked and was not there at the leaving, as keys of obligations; an attribute as stage/visit/@field/KEY. */
  missing?: string[]
}

export const unassigned = 'unassigned'
