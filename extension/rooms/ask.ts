import type { ActAsk } from './acts.ts'

/** What the panel may ask of the background. `trusted` clicks only; the panel checks `isTrusted` before it asks. */
export type Ask =
  | { type: 'card' }
  /** More is to be drawn here than the pill. */
  | { type: 'whole panel' }
  /** The card is open and looked at: is there news? */
  | { type: 'pulse' }
  | { type: 'tick'; step: string; when?: number }
  | { type: 'log' }
  | { type: 'undo'; command: string }
  /** What was kept and not taken, once more as a new click. */
  | { type: 'again'; command: string }
  /** `from` is the stage that was shown: a second click on an older card never skips one. `to`: another way than the next. */
  | { type: 'advance'; from: string; to?: string; reason?: string }
  | { type: 'close'; outcome: string; reason?: string }
  | { type: 'fill'; attribute: string; value: string | boolean }
  | { type: 'ask approval'; to: string; reason: string }
  | { type: 'rule approval'; approval: string; give: boolean }
  | { type: 'hold'; waitsFor?: string }
  | { type: 'resume' }
  | { type: 'way out'; what: 'exception' | 'contest'; obligation: string; reason: string }
  | { type: 'pick'; deal: string }
  | { type: 'link person'; deal: string }
  /** The record that is open, from now on one of the deal's. */
  | { type: 'link page'; deal: string }
  | { type: 'new deal'; name: string; manual: string }
  | { type: 'never'; what: 'person' | 'thread' }
  | { type: 'dismiss'; step: string }
  | { type: 'dismiss stop' }
  | { type: 'search deals'; text: string }
  | { type: 'folded'; folded: boolean }
  | { type: 'open welcome' }
  /** The page takes away whatever is drawn, and nothing is drawn there any more. */
  | { type: 'taken away' }
  /** This site's pages changed: the admin is told which anchors were missed. */
  | { type: 'tell admin' }
  | { type: 'show stored'; activity: string }
  | { type: 'show hidden' }
  | ActAsk
