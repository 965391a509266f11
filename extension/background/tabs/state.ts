import { forget, recall, recallAll, remember } from '#extension/browser/session.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Match } from '../people/match.ts'

/** What a tab shows, as its watch room last saw it. */
export interface TabState {
  tab: number
  origin: string
  sight: Sight
  match: Match
  /** The rep opened the panel on this view. */
  asked: boolean
  /** It shows the first match in this browser's life, and nobody asked anything of its card yet. */
  first?: boolean
  /** The page took away what was drawn on this view, so often that nothing is drawn there any more. */
  takenAway?: boolean
}

const key = (tab: number) => `tab ${tab}`

/** What was remembered in this life of the service worker: a click need not ask the browser for it. */
const known = new Map<number, TabState>()

export async function tabState(tab: number): Promise<TabState | undefined> {
  return known.get(tab) ?? recall<TabState>(key(tab))
}

export function rememberTab(state: TabState): Promise<void> {
  known.set(state.tab, state)
  return remember(key(state.tab), state)
}

export function forgetTab(tab: number): Promise<void> {
  known.delete(tab)
  return forget(key(tab))
}

export async function allTabs(): Promise<TabState[]> {
  return (await recallAll<TabState>('tab ')).map(([, state]) => state)
}

/** A record without a deal, which may be linked to one. */
export function isLinkable({ match, sight }: TabState): boolean {
  return match.kind === 'nothing' && sight.record !== undefined
}

/** The deal that a tab shows, if it shows one. */
export function dealOf(state: TabState): string | undefined {
  return state.match.kind === 'deal' ? state.match.deal : undefined
}
