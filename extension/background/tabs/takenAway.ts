import { tellPages } from '#extension/browser/pages.ts'
import { rememberTab, type TabState } from './state.ts'

/** The page takes away what we draw, and the panel gave up: the popup says so as long as this view is open. */
export async function noteTakenAway(state: TabState): Promise<void> {
  if (state.takenAway) return
  await rememberTab({ ...state, takenAway: true })
  tellPages()
}

/** A page that was loaded anew is drawn on anew. */
export async function drawnAnew(state: TabState): Promise<TabState> {
  if (!state.takenAway) return state
  const anew = { ...state, takenAway: false }
  await rememberTab(anew)
  tellPages()
  return anew
}
