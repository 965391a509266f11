import type { AlertLine } from '#shared/api/alerts.ts'
import type { Pooled } from '#shared/api/pooled.ts'
import type { Loss } from '#shared/api/scores.ts'
import type { Text } from '#shared/process/text.ts'
import type { CaseLine, DueLine } from '#shared/ui/today/view.ts'
import type { DealCard } from './deal.ts'

/** What the pages of today and of the own score ask of the background. */
export type TodayAsk =
  /** How it stands; `said`: the click whose two marks are shown; `opened`: the page was just opened, and wants it as of now. */
  | { type: 'today'; said?: string; opened?: true }
  | { type: 'tick'; deal: string; step: string }
  | { type: 'undo'; deal: string; command: string }
  | { type: 'rule'; deal: string; case: string; kind: CaseLine['kind']; favour: boolean; reason: string }
  /** Brings the page to the front on which the deal is open, if one is; else tells of the deal. */
  | { type: 'open'; deal: string }
  | { type: 'deal'; deal: string }
  | { type: 'score' }
  | { type: 'losses'; deal: string }
  | { type: 'contest'; deal: string; obligation: string; reason: string }
  | { type: 'answer alert'; id: string; word: string }
  | { type: 'badge'; on: boolean }
  | { type: 'remind'; on: boolean }
  /** Takes "not this kind" back. */
  | { type: 'all kinds' }

export interface TodayAnswer {
  /** Whose day it is; empty: nobody is signed in. */
  who?: string
  today?: TodayNow
  said?: Happened
  /** It is shown elsewhere by now. */
  shown?: boolean
  deal?: DealCard
  score?: ScoreNow
  losses?: DealLosses
}

/** What was clicked and how it stands: its two marks, or why it was not taken. */
export interface Happened {
  what: 'ticked' | 'undone' | 'approved' | 'declined' | 'contested' | 'answered'
  name: Text
  deal: string
  command: string
  kept: boolean
  inLedger: boolean
  undo: boolean
  why?: string
}

/** Moments are milliseconds. Without `asOf` the server never said how it stands: this is what the device knows. */
export interface TodayNow {
  items: DueLine[]
  approvals: CaseLine[]
  beyond: number
  now: number
  asOf?: number
  offline: boolean
  alerts: AlertNow[]
  badge: boolean
  remind: boolean
  /** Kinds of messages that the rep wants no more. */
  muted: ReminderKind[]
}

export type AlertNow = Pick<AlertLine, 'id' | 'raised' | 'due' | 'overdue'> & {
  name: Text
  deal?: string
  dealName: string
}

/** What may be told without being asked: something is due soon, an alert was raised, somebody waits for a word. */
export const reminderKinds = ['soon', 'alert', 'asked'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** The own score, and who looked at it. */
export interface ScoreNow {
  pooled: Pick<Pooled, 'score' | 'interval' | 'deals' | 'settled' | 'met'>
  from: string
  to: string
  /** Where points were lost, most first: they sum to what the score lacks, as far as there are not too many. */
  losses: PooledLossNow[]
  views: { at: number; name: string }[]
  /** Where the console shows the same page to a manager. */
  page: string
}

/** What a step of a deal took off the own score. `name`: none of a deal that is no longer the reader's to open. */
export interface PooledLossNow {
  deal: string
  name?: string
  stage: string
  stageName: Text
  step: string
  stepName: Text
  points: number
  /** Lost today: nobody else sees it before tomorrow morning. */
  fresh: boolean
}

export interface DealLosses {
  deal: string
  losses: LossNow[]
}

export type LossNow = Pick<
  Loss,
  'obligation' | 'kind' | 'name' | 'points' | 'status' | 'due' | 'doneAt' | 'reductions'
> & {
  stage: string
  /** It was the reader's to do. */
  own: boolean
  contest?: 'waiting' | 'upheld' | 'dismissed'
  /** The reader may contest it. */
  mine: boolean
  /** Its line in the ledger. */
  line?: string
}
