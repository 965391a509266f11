import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { Status } from '#shared/process/obligations/obligation.ts'
import type { Language, Text } from '#shared/process/text.ts'

/** What the panel room draws: made by the background from the engine's obligations, drawn as given. */
export interface Card {
  context: string
  language: Language
  /** The site and the mailbox side: where the pill and card may not sit is asked at the door. */
  tone: 'calm' | 'due' | 'overdue' | 'quiet'
  trouble?: Trouble
  deal?: DealCard
  /** Doubt between deals: the rep picks; nothing is preselected. */
  which?: { deal: string; name: string; owner: string; closed: boolean }[]
  /** An outside person without a deal: the grey dot's menu. */
  unknown?: {
    address: string
    name?: string
    manuals: { key: string; name: Text }[]
    proposed?: { deal: string; name: string }
  }
  message?: MessageCard
  refusal?: Extract<Refusal, { code: 'gate-unmet' }> & { toName: Text }
  /** One line on what just happened, with its Undo. */
  line?: Line
  scripts: { key: string; name: Text; channel: string; text: string }[]
  /** Unasked opening is allowed once in a life: true exactly then. */
  open: boolean
  outbox: { waiting: number }
}

export type Trouble = 'page-changed' | 'offline' | 'signed-out' | 'update-needed'

export interface DealCard {
  deal: string
  name: string
  owner: string
  mine: boolean
  stages: { key: string; name: Text; done: boolean; now: boolean }[]
  stage: { key: string; name: Text; place: number; of: number; due?: number }
  next?: StepCard
  steps: StepCard[]
  advance?: { to: string; toName: Text }
  closes?: { key: string; name: Text }[]
  outcome?: { key: string; name: Text }
  score: number | null
  seq: number
}

export interface StepCard {
  key: string
  obligation: string
  name: Text
  why: Text
  help?: Text
  required: boolean
  done: boolean
  status: Status
  due?: number
  doneAt?: number
  doneBy?: string
  /** The latest command that did it, as far as Undo can take it back from here. */
  command?: string
  /** The open message would show that this was done: a proposal, with the place where it was seen. */
  proposed?: { from: 'message' | 'attachment' }
  role?: Text
}

export interface MessageCard {
  /** Already in the ledger of this deal; `by` is a name. */
  logged?: { at: number; by: string; command: string }
  direction?: 'in' | 'out'
  people: number
  /** The step that logging ticks by the manual's own rule. */
  ticks?: { step: string; name: Text }
}

/** Two marks as a chat's two ticks: kept on this device, in the ledger. */
export interface Line {
  text:
    | 'logged'
    | 'logged-and-ticked'
    | 'done'
    | 'undone'
    | 'advanced'
    | 'asked'
    | 'refused'
    | 'already'
    | 'linked'
    | 'opened'
    | 'closed'
    | 'lost'
  step?: Text
  people?: number
  by?: string
  command: string
  kept: boolean
  inLedger: boolean
  undo: boolean
}

/** What the panel may ask of the background. `trusted` clicks only; the panel checks `isTrusted` before it asks. */
export type Ask =
  | { type: 'card' }
  | { type: 'tick'; step: string; when?: number }
  | { type: 'log' }
  | { type: 'undo'; command: string }
  | { type: 'advance'; reason?: string }
  | { type: 'act'; act: Act }
  | { type: 'pick'; deal: string }
  | { type: 'link person'; deal: string }
  | { type: 'new deal'; name: string; manual: string }
  | { type: 'never'; what: 'person' | 'thread' }
  | { type: 'dismiss'; step: string }
  | { type: 'dismiss refusal' }
  | { type: 'search deals'; text: string }
  | { type: 'folded'; folded: boolean }
  | { type: 'open welcome' }
