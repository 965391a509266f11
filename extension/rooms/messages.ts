import type { Colleagues } from './acts.ts'
import type { Ask } from './ask.ts'
import type { Card, FoundDeal, Line } from './card.ts'
import type { FieldCard } from './deal.ts'
import type { PageAnswer, PageAsk } from './page.ts'
import type { FromGuard, Guarded } from './phrases.ts'
import type { Health, Sent, Sight } from './sight.ts'
import type { TodayAsk } from './today.ts'

/** From the watch, panel and page rooms to the background. `sites` asks for the adapters that this host may be, `at` is when it was read. */
export type Up =
  | { room: 'watch'; type: 'sites' }
  | { room: 'watch'; type: 'seen'; sight: Sight; at: number; health?: Health }
  | { room: 'watch'; type: 'sent'; sent: Sent }
  | { room: 'watch'; type: 'open panel' }
  | FromGuard
  /** `click` names what the rep did: told again, because nobody answered, it is done once. */
  | { room: 'panel'; context: string; click: string; ask: Ask }
  /** `tab`: what the popup was opened over. */
  | { room: 'page'; ask: PageAsk; tab?: number }
  /** From the page of today, in popup or side panel. */
  | { room: 'today'; click: string; ask: TodayAsk }

/** What the watch room is told about what it saw: nothing to draw, the grey dot, or that the panel draws. */
export type Seen = { draw: 'nothing' | 'dot' | 'panel' }

/**
 * From the background to a tab. A panel message without a card clears the panel. `look again` asks the watch room to tell
 * anew what is open, after something changed that decides what is drawn.
 */
export type Down =
  | { to: 'panel'; card?: Card }
  | { to: 'watch'; type: 'retire' | 'look again' }
  | ({ to: 'guard' } & Guarded)

/** What the panel gets for an ask: the card as of now, deals that a search found, and what was wrong with a field. */
export interface Answer {
  card?: Card
  /** Instead of the card, at once: what was done lies on this device. The card as it is then is there for the asking. */
  line?: Line
  found?: FoundDeal[]
  fault?: Fault
  colleagues?: Colleagues | null
}

/** A value that does not fit its field. */
export interface Fault {
  attribute: string
  expected: FieldCard['type']
}

export type { PageAnswer, PageAsk }
