import { rememberTab, tabState } from './state.ts'

/** The panel has the card that is pointed at: no later one is. */
export async function shownOnce(tab: number): Promise<void> {
  const state = await tabState(tab)
  if (state?.first) await rememberTab({ ...state, first: false })
}
