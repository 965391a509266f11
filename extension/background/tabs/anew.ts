import { tell } from '#extension/browser/tabs.ts'
import { allTabs } from './state.ts'

/** Lets the watch room of every tab tell anew what is open, after something changed that decides what is drawn. */
export async function lookAnew(): Promise<void> {
  for (const { tab } of await allTabs()) await tell(tab, { to: 'watch', type: 'look again' })
}
