import { browser } from '@wxt-dev/browser'
import { capabilities } from './capabilities.ts'

const permissions = { permissions: ['notifications' as const] }

/** Asks the rep for messages of the browser's own. Must be the first call in a click. */
export function askForNotices(): Promise<boolean> {
  return browser.permissions.request(permissions).catch(() => false)
}

export function canRemind(): Promise<boolean> {
  return browser.permissions.contains(permissions)
}

/** What was pressed on a message: the message itself, or one of its buttons. */
export type Pressed = 'message' | 0 | 1

let listening = false

/** Hears what is pressed on messages. Before the permission is given there is nothing to listen to: called again then. */
export function onNotice(pressed: (id: string, what: Pressed) => void): void {
  const notices: typeof browser.notifications | undefined = browser.notifications
  if (listening || !notices) return
  listening = true
  notices.onClicked.addListener((id) => pressed(id, 'message'))
  if (capabilities.noticeButtons) notices.onButtonClicked.addListener((id, index) => pressed(id, index === 0 ? 0 : 1))
}

/** Shows a message without a sound; its two buttons where the browser draws any. */
export async function showNotice(
  id: string,
  o: { title: string; text: string; buttons: [string, string] },
): Promise<void> {
  const buttons = capabilities.noticeButtons ? { buttons: o.buttons.map((title) => ({ title })), silent: true } : {}
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: o.title,
    message: o.text,
    ...buttons,
  })
}

export async function clearNotice(id: string): Promise<void> {
  await browser.notifications.clear(id)
}

/** Takes back every message that still stands; where the permission was just taken away, the browser has done so. */
export async function clearNotices(): Promise<void> {
  const notices: typeof browser.notifications | undefined = browser.notifications
  const standing = await notices?.getAll().catch(() => ({}))
  for (const id of Object.keys(standing ?? {})) await notices?.clear(id)
}
