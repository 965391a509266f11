import { inject, tell } from '#extension/browser/tabs.ts'
import { cardOf } from '../card/card.ts'
import { guardDraft } from '../phrases/guard.ts'
import { setting } from '../store/settings.ts'
import { shownOnce } from './first.ts'
import { allTabs, dealOf, isStill, rememberTab, type TabState, tabState } from './state.ts'
import { drawnAnew } from './takenAway.ts'

/** Brings a tab's panel up to date; the first time it brings the pill in before. */
export async function draw(state: TabState): Promise<void> {
  const { tab } = state
  const card = await cardOf(state, await isOpen(state))
  const now = await tabState(tab)
  if (!isStill(now, state)) return
  void guardDraft(now)
  if (await tell(tab, { to: 'panel', card })) return
  await inject(tab, '/pill.js')
  if (card.open || card.stop) await inject(tab, '/panel.js')
  const then = await tabState(tab)
  // What was cleared while the pill was on its way was cleared in vain.
  if (!isStill(then, state)) return void (await tell(tab, { to: 'watch', type: 'look again' }))
  await drawnAnew(then)
  if (await tell(tab, { to: 'panel', card })) await shownOnce(tab)
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
