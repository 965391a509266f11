import type { Act } from '#shared/process/ledger/command.ts'
import type { Status } from '#shared/process/obligations/obligation.ts'
import type { Language } from '#shared/process/text.ts'

/**
 * What the panel room draws: made by the background from the engine's obligations, in the reader's language, drawn as
 * given. Moments are milliseconds, scores hundredths of a point.
 */
export interface Card {
  context: string
  language: Language
  tone: Tone
  trouble?: Trouble
  deal?: DealCard
  /** Instead of the deal: a colleague's, of which the reader sees name and owner, or one that could not be fetched yet. */
  outline?: { name: string; owner: string; mine: boolean }
  /** Doubt between deals: the rep picks; nothing is preselected. */
  which?: FoundDeal[]
  /** An outside person without a deal: the grey dot's menu. */
  unknown?: UnknownCard
  message?: MessageCard
  stop?: Stop
  /** One line on what just happened, with its Undo. */
  line?: Line
  scripts: ScriptCard[]
  /** Drawn open: the rep left it so on this site, asked for it, or this is the first match ever. */
  open: boolean
  outbox: { waiting: number }
  /** Rises with every card: one that was made earlier and arrives later is not drawn. */
  made: number
}

export type Tone = 'calm' | 'due' | 'overdue' | 'quiet'
export type Trouble = 'page-changed' | 'offline' | 'signed-out' | 'update-needed'

export interface FoundDeal {
  deal: string
  name: string
  owner: string
  closed: boolean
}

export interface UnknownCard {
  address: string
  name?: string
  /** What its domain names. */
  company?: string
  manuals: { key: string; name: string }[]
  proposed?: FoundDeal
}

export interface DealCard {
  deal: string
  name: string
  owner: string
  mine: boolean
  stages: { key: string; name: string; done: boolean; now: boolean }[]
  stage: { key: string; name: string; place: number; of: number; due?: number }
  next?: StepCard
  steps: StepCard[]
  advance?: { to: string; toName: string; ready: boolean }
  closes: { key: string; name: string }[]
  outcome?: string
  score: number | null
  seq: number
}

export interface StepCard {
  key: string
  name: string
  why: string
  help?: string
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
  role?: string
}

export interface MessageCard {
  /** Already in the ledger of this deal; `by` is a name, empty for the reader. */
  logged?: { at: number; by: string; command: string }
  direction: 'in' | 'out'
  people: number
  /** The step that logging ticks by the manual's own rule. */
  ticks?: { step: string; name: string }
}

export interface ScriptCard {
  key: string
  name: string
  channel: string
  text: string
}

/** A gate that did not open: what is missing, how each is met, and the legal way out. */
export interface Stop {
  gate: string
  to: string
  toName: string
  missing: MissingCard[]
  needsReason: boolean
  /** Said by what this device last knew, as the server could not be asked. */
  lastKnown: boolean
}

export interface MissingCard {
  obligation: string
  step: string
  name: string
  why: string
  overdue: boolean
  /** Evidence other than the rep's word would count in full. */
  strongest: string
  who: string[]
  /** What the rep can do about it here: say that it is done. */
  meet?: { step: string }
  wayOut?: 'exception' | 'contest' | 'asked'
}

export type LineText =
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

/** Two marks as a chat's two ticks: kept on this device, in the ledger. */
export interface Line {
  text: LineText
  step?: string
  people?: number
  by?: string
  /** Why something kept was not taken after all. */
  why?: string
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
  /** `from` is the stage that was shown: a second click on an older card never skips one. */
  | { type: 'advance'; from: string; reason?: string }
  | { type: 'act'; act: Extract<Act, { type: 'close' }> }
  | { type: 'way out'; what: 'exception' | 'contest'; obligation: string; reason: string }
  | { type: 'pick'; deal: string }
  | { type: 'link person'; deal: string }
  | { type: 'new deal'; name: string; manual: string }
  | { type: 'never'; what: 'person' | 'thread' }
  | { type: 'dismiss'; step: string }
  | { type: 'dismiss stop' }
  | { type: 'search deals'; text: string }
  | { type: 'folded'; folded: boolean }
  | { type: 'open welcome' }
