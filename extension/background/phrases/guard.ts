import { inject, tell } from '#extension/browser/tabs.ts'
import type { TabState } from '../tabs/state.ts'
import { guarded } from './rules.ts'

/** Lets the guard of a tab know which rules hold for its draft now, and brings it in for the first draft that has any. */
export async function guardDraft(tab: TabState): Promise<void> {
  if (tab.sight.view !== 'compose') return
  const now = await guarded(tab)
  if (!(await tell(tab.tab, { to: 'guard', ...now })) && now.phrases) await inject(tab.tab, '/guard.js')
}
