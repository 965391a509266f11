import { browser } from '@wxt-dev/browser'
import { onNotice, type Pressed } from './notices.ts'

/** Who sent a message: a tab's top frame with its origin, or a page of the extension. */
export interface Sender {
  tab?: number
  origin: string
  own: boolean
}

/** Everything that can wake the background. */
export interface Events {
  installed: () => void
  started: () => void
  alarm: (name: string) => void
  message: (message: unknown, sender: Sender) => Promise<unknown>
  granted: (origins: string[]) => void
  revoked: (origins: string[]) => void
  tabClosed: (tab: number) => void
  online: () => void
  notice: (id: string, pressed: Pressed) => void
}

/** Registers every listener at once: a service worker that woke up gets only events it listens to in its first turn. */
export function listen(events: Events): void {
  browser.runtime.onInstalled.addListener(() => events.installed())
  browser.runtime.onStartup.addListener(() => events.started())
  browser.alarms.onAlarm.addListener((alarm) => events.alarm(alarm.name))
  onNotice(events.notice)
  browser.permissions.onAdded.addListener((added) => {
    onNotice(events.notice)
    events.granted(added.origins ?? [])
  })
  browser.permissions.onRemoved.addListener((removed) => events.revoked(removed.origins ?? []))
  browser.tabs.onRemoved.addListener((tab) => events.tabClosed(tab))
  globalThis.addEventListener('online', () => events.online())
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    const tab = sender.tab?.id
    const own = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true
    events
      .message(message, { ...(tab === undefined ? {} : { tab }), origin: sender.origin ?? '', own })
      .then(respond, (reason: unknown) => {
        console.error(reason)
        respond(undefined)
      })
    return true
  })
}
