import type { Ask, Card } from './card.ts'
import type { Sent, Sight } from './sight.ts'

/** From the watch and panel rooms to the background. */
export type Up =
  | { room: 'watch'; type: 'seen'; sight: Sight }
  | { room: 'watch'; type: 'sent'; sent: Sent }
  | { room: 'watch'; type: 'open panel' }
  | { room: 'panel'; context: string; ask: Ask }

/** What the watch room is told about what it saw: nothing to draw, the grey dot, or that the panel draws. */
export type Seen = { draw: 'nothing' | 'dot' | 'panel' }

/** From the background to a tab. */
export type Down = { to: 'panel'; card: Card } | { to: 'watch'; type: 'retire' }

/** What the panel gets for an ask: the card as of now, and deals that a search found. */
export interface Answer {
  card?: Card
  found?: { deal: string; name: string; owner: string; closed: boolean }[]
}
