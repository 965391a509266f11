import { browser } from '@wxt-dev/browser'
import { capabilities } from './capabilities.ts'

/** What Firefox alone has, and Chrome's types do not name. */
const firefox = browser as typeof browser & { sidebarAction: { open: () => Promise<void> } }

/** Opens the browser's side panel beside the page. Must be called in a click: browsers open it by no other way. */
export async function openSidePanel(): Promise<void> {
  if (capabilities.beside === 'sidebar') return firefox.sidebarAction.open()
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await browser.sidePanel.open({ windowId: id })
}
