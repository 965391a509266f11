import { inject, tell } from '#extension/browser/tabs.ts'
import { cardOf } from '../card/card.ts'
import { guardDraft } from '../phrases/guard.ts'
import { setting } from '../store/settings.ts'
import { allTabs, dealOf, rememberTab, type TabState, tabState } from './state.ts'

/** Brings a tab's panel up to date; the first time it brings the pill in, which then asks for its card itself. */
export async function draw(state: TabState): Promise<void> {
  const card = await cardOf(state, await isOpen(state))
  const now = await tabState(state.tab)
  if (now?.sight.context !== card.context) return
  void guardDraft(now)
  if (await tell(state.tab, { to: 'panel', card })) return
  await inject(state.tab, '/pill.js')
  if (card.open || card.stop) await inject(state.tab, '/panel.js')
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
