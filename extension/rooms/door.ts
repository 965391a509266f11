import type { OpenView } from '../watch/view.ts'
import type { PhraseRoom } from './phrases.ts'

/**
 * Watch and panel share one isolated world a tab. The watch room, which knows the site, offers this door under
 * `globalThis[doorName]`; the panel, which draws, walks through it. Nothing of it is visible to the page.
 */
export const doorName = Symbol.for('guiderail.door')

/** Puts a text into an editor at its cursor. False: it did not take it. */
export type Write = (editor: HTMLElement, text: string) => Promise<boolean>

export interface Door {
  /** The id of this script's generation; a younger one retires an older. */
  signal: AbortSignal
  /**
   * Inserts at the cursor of the open draft (else at its end), by a way of writing that whoever asks brings along. False:
   * nothing could be inserted, copy instead.
   */
  insert: (text: string, write: Write) => Promise<boolean>
  /** The element that the open draft is written in: it can take text now. */
  editor: () => HTMLElement | undefined
  draftHasFocus: () => boolean
  /** The view that is open, with the site's adapter that reads it. */
  open: () => OpenView | undefined
  /** What is open, as it is told to the background, read at this moment. */
  context: () => string
  /** Where the guard of a draft's wording meets the panel. */
  phrases?: PhraseRoom
  /** Rectangles, in the top window's coordinates, that pill and card must not cover: send, compose, toolbar, stage. */
  keepClear: () => DOMRect[]
  /** The reading area that they may lie over; the window's when the site names none. */
  readingArea: () => DOMRect
  dark: () => boolean
  /** The panel's own host element: key events that start in it are kept from the page. */
  guard: (host: HTMLElement, onKey: (event: KeyboardEvent) => void) => void
  /** Focus, view or layout changed: look again at place and folding. */
  onChange: (listener: () => void) => void
}
