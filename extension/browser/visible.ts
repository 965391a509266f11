import { browser } from '@wxt-dev/browser'

/** The tabs that lie open to the eye: the front one of each window that is not put away. */
export async function visibleTabs(): Promise<number[]> {
  const windows = await browser.windows.getAll({ populate: true })
  const tabs = windows.filter((window) => window.state !== 'minimized').flatMap((window) => window.tabs ?? [])
  return tabs.flatMap((tab) => (tab.active && tab.id !== undefined ? [tab.id] : []))
}
