import { browser } from '@wxt-dev/browser'
import { visibleTabs } from './visible.ts'

/** Whether somebody writes: a field of a page that lies open has the focus, as far as its site was granted to us. */
export async function isDrafting(): Promise<boolean> {
  const tabs = await visibleTabs()
  const found = await Promise.all(tabs.map((tabId) => writes(tabId).catch(() => false)))
  return found.includes(true)
}

async function writes(tabId: number): Promise<boolean> {
  const [of] = await browser.scripting.executeScript({ target: { tabId }, func: fieldHasFocus })
  return of?.result === true
}

/** Runs in the page: reads where the focus is, and nothing of what is written there. */
function fieldHasFocus(): boolean {
  let at = document.activeElement
  for (;;) {
    const inside: Element | null | undefined =
      at instanceof HTMLIFrameElement ? at.contentDocument?.activeElement : at?.shadowRoot?.activeElement
    if (!inside) break
    at = inside
  }
  if (!document.hasFocus() || !at) return false
  const editable = 'isContentEditable' in at && at.isContentEditable === true
  return (
    editable ||
    at.matches('textarea, input:not([type=button], [type=checkbox], [type=radio], [type=submit])') ||
    at.ownerDocument.designMode === 'on'
  )
}
