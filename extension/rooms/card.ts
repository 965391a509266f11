import type { ActTexts } from '#shared/i18n/extension.acts.ts'
import type { Language } from '#shared/process/text.ts'
import type { DealCard } from './deal.ts'
import type { SiteCard } from './site.ts'
import type { Stop } from './stop.ts'

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
  /** With whom another deal could be opened here, where one is known. */
  opening?: UnknownCard
  /** A record that belongs to no deal yet, and the rep asked to link it. */
  linkable?: boolean
  site?: SiteCard
  message?: MessageCard
  stop?: Stop
  /** One line on what just happened, with its Undo. */
  line?: Line
  scripts: ScriptCard[]
  /** Drawn open: the rep left it so on this site, asked for it, or this is the first match ever. */
  open: boolean
  /** The first match in this browser's life: it is pointed at, once. */
  first?: true
  outbox: { waiting: number }
  /** Rises with every card: one that was made earlier and arrives later is not drawn. */
  made: number
}

export type Tone = 'calm' | 'due' | 'overdue' | 'quiet'
export type Trouble = 'page-changed' | 'offline' | 'signed-out' | 'update-needed' | 'too-old'

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
  /** Deals of the same person, company or record: perhaps it is one of them. */
  near: FoundDeal[]
}

export interface MessageCard {
  /** Already in the ledger of this deal; `by` is a name, empty for the reader. */
  logged?: { at: number; by: string; command: string; move: boolean; activity?: string }
  direction: 'in' | 'out'
  people: number
  /** The step that logging ticks by the manual's own rule. */
  ticks?: { step: string; name: string }
}

export interface ScriptCard {
  key: string
  name: string
  channel: string
  /** Why it is offered, in a few words. */
  because: string
  /** The language of its text: the reader's where the manual has it. */
  language: Language
  text: string
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
  | 'filled'
  | 'held'
  | 'resumed'
  | 'approved'
  | 'declined'
  | 'lost'
  | keyof ActTexts['line']
  /** The disk took no more: nothing was stored. */
  | 'unkept'

/** Two marks as a chat's two ticks: kept on this device, in the ledger. */
export interface Line {
  text: LineText
  step?: string
  /** What was filled in, and with what. */
  field?: string
  people?: number
  by?: string
  /** Why something kept was not taken after all. */
  why?: string
  /** Sent together with what was lost: how many, and how many of them were taken. */
  of?: number
  taken?: number
  /** What was lost would be allowed now, as a new click. */
  again?: boolean
  command: string
  /** The message or talk that the command logged, once it is in the ledger. */
  activity?: string
  kept: boolean
  inLedger: boolean
  undo: boolean
}
