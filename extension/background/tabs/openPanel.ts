import { show } from './see.ts'
import { rememberTab, tabState } from './state.ts'

/** The rep wants the panel on what this tab shows: the grey dot was clicked, or the popup's offer was taken. */
export async function openPanel(tab: number): Promise<void> {
  const state = await tabState(tab)
  if (!state) return
  const next = { ...state, asked: true }
  await rememberTab(next)
  await show(next)
}
