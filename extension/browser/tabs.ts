import { browser } from '@wxt-dev/browser'
import type { Down } from '#extension/rooms/messages.ts'
import { patternOf } from './permissions.ts'

/** Tells a tab something. True when the room it was meant for took it. */
export async function tell(tab: number, down: Down): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, down, { frameId: 0 })) === true
  } catch {
    return false
  }
}

/** Brings a script of ours into a tab's top frame. False when the tab does not take it. */
export async function inject(
  tab: number,
  file: '/pill.js' | '/panel.js' | '/watch.js' | '/guard.js',
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] })
    return true
  } catch {
    return false
  }
}

/** Open tabs of an origin that was granted; the pattern alone may stand for other ports too. */
export async function tabsOf(origin: string): Promise<number[]> {
  return (await tabsAt(`${origin}/`)).flatMap(({ id }) => (id === undefined ? [] : [id]))
}

/** The tab that the rep looks at, and its address as far as this click lets us see it. */
export async function activeTab(): Promise<{ id?: number; address?: string }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return { ...(tab?.id !== undefined && { id: tab.id }), ...(tab?.url !== undefined && { address: tab.url }) }
}

/** Opens a page of the extension, or brings the one that is open to the front; `place` is where on it, such as `#never`. */
export async function openPage(path: '/welcome.html' | '/privacy.html' | '/sidepanel.html', place = ''): Promise<void> {
  const url = browser.runtime.getURL(path)
  const [open] = await browser.tabs.query({ url })
  const to = url + place
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true, ...(open.url !== to && { url: to }) })
  else await browser.tabs.create({ url: to })
}

export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

/** Brings the tab to the front that shows this place of an origin, or opens one. */
export async function goTo(origin: string, path: `/${string}`): Promise<void> {
  const [open] = await tabsAt(origin + path)
  if (open?.id === undefined) await browser.tabs.create({ url: origin + path })
  else await browser.tabs.update(open.id, { active: true })
}

/** Opens an address in a tab of its own and says which. */
export async function openTab(url: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url })).id
}

/** Brings a tab to the front. False when it is gone. */
export async function show(tab: number): Promise<boolean> {
  try {
    await browser.tabs.update(tab, { active: true })
    return true
  } catch {
    return false
  }
}

/** Closes a tab, unless it shows something else than this origin by now. */
export async function closeAt(tab: number, origin: string): Promise<void> {
  const now = await browser.tabs.get(tab).catch(() => undefined)
  if (now?.url?.startsWith(`${origin}/`)) await browser.tabs.remove(tab).catch(() => {})
}

async function tabsAt(start: string) {
  const tabs = await browser.tabs.query({ url: patternOf(start) })
  return tabs.filter(({ url }) => url?.startsWith(start))
}
