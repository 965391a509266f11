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
  const kept = known.get(tab) ?? (await recall<TabState>(key(tab)))
  return known.get(tab) ?? kept
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

/** Whether a tab shows what it showed, to whom that may be shown. What came since then is drawn by whoever took it in. */
export function isStill(now: TabState | undefined, before: TabState): now is TabState {
  if (now?.sight.context !== before.sight.context) return false
  return now.match.kind === before.match.kind && dealOf(now) === dealOf(before)
}

/** The deal that a tab shows, if it shows one. */
export function dealOf(state: TabState): string | undefined {
  return state.match.kind === 'deal' ? state.match.deal : undefined
}
