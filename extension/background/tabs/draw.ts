import { inject, tell } from '#extension/browser/tabs.ts'
import type { Card } from '#extension/rooms/card.ts'
import { cardOf } from '../card/card.ts'
import { guardDraft } from '../phrases/guard.ts'
import { setting } from '../store/settings.ts'
import { shownOnce } from './first.ts'
import { allTabs, dealOf, rememberTab, type TabState, tabState } from './state.ts'
import { drawnAnew } from './takenAway.ts'

/** Brings a tab's panel up to date; the first time it brings the pill in before. */
export async function draw(state: TabState): Promise<void> {
  const { tab } = state
  const card = await cardOf(state, await isOpen(state))
  const now = await shows(tab, card)
  if (!now) return
  void guardDraft(now)
  if (await tell(tab, { to: 'panel', card })) return
  await inject(tab, '/pill.js')
  if (card.open || card.stop) await inject(tab, '/panel.js')
  const still = await shows(tab, card)
  if (!still) return
  await drawnAnew(still)
  if (await tell(tab, { to: 'panel', card })) await shownOnce(tab)
}

/** The tab, while it shows what the card is about: what is open since then is told by its own drawing. */
async function shows(tab: number, card: Card): Promise<TabState | undefined> {
  const now = await tabState(tab)
  return now?.sight.context === card.context ? now : undefined
}

/** Takes away what is drawn: nothing of ours belongs to what is open now. */
export async function clear(tab: number): Promise<void> {
  await tell(tab, { to: 'panel' })
}

/** After signing out nothing is drawn anywhere. */
export async function clearAll(): Promise<void> {
  for (const state of await allTabs()) {
    await rememberTab({ ...state, match: { kind: 'nothing' }, asked: false })
    await clear(state.tab)
  }
}

/** Every tab that shows one of these deals, or any deal at all. */
export async function redraw(deals?: readonly string[]): Promise<void> {
  const tabs = (await allTabs()).filter((tab) => {
    const deal = dealOf(tab)
    return deal !== undefined && (deals === undefined || deals.includes(deal))
  })
  await Promise.all(tabs.map(draw))
}

/** Open because the rep opened it here, or left it open on this site. */
export async function isOpen(state: TabState): Promise<boolean> {
  return state.asked || ((await setting('open')) ?? []).includes(state.origin)
}
