import { browser } from '@wxt-dev/browser'
import type { Ask } from '#extension/rooms/ask.ts'
import type { Card } from '#extension/rooms/card.ts'
import type { Answer, Down, PageAnswer, PageAsk } from '#extension/rooms/messages.ts'
import type { TodayAnswer, TodayAsk } from '#extension/rooms/today.ts'

/** Asks the background from a page of the extension. Nothing when it failed. */
export function askBackground(ask: PageAsk, tab?: number): Promise<PageAnswer | undefined> {
  return browser.runtime.sendMessage({ room: 'page', ask, ...(tab !== undefined && { tab }) })
}

const tries = 5

/**
 * Asks the background from the panel. The browser may end the background before it answers: then the same click is told
 * again, to the one that starts. Nothing when this script was orphaned by an update.
 */
export async function askFromPanel(context: string, ask: Ask): Promise<Answer | undefined> {
  return insist<Answer>({ room: 'panel', context, click: newClick(), ask })
}

/** The same from the page of today. */
export function askToday(ask: TodayAsk): Promise<TodayAnswer | undefined> {
  return insist<TodayAnswer>({ room: 'today', click: newClick(), ask })
}

async function insist<T extends object>(click: object): Promise<T | Record<string, never> | undefined> {
  for (let left = tries; left > 0 && alive(); left--) {
    const asked: Promise<T | undefined> = browser.runtime.sendMessage(click)
    const answer = await asked.catch(() => undefined)
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return alive() ? {} : undefined
}

/** Lets the background look for news of what this tab shows. Whether it does is its own affair. */
export async function tellPulse(context: string): Promise<void> {
  if (!alive()) return
  await browser.runtime
    .sendMessage({ room: 'panel', context, click: newClick(), ask: { type: 'pulse' } })
    .catch(() => {})
}

/** `crypto.randomUUID` is missing on the plain http pages of an intranet. */
function newClick(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Calls the listener with each card that the background sends to this tab, until the signal aborts. */
export function onCard(listener: (card: Card | undefined) => void, signal: AbortSignal): void {
  const take = (down: Down, _: unknown, respond: (taken: boolean) => void) => {
    if (down.to !== 'panel') return
    listener(down.card)
    respond(true)
  }
  browser.runtime.onMessage.addListener(take)
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(take))
}

/** False once the extension was updated or removed under this script. */
export function alive(): boolean {
  return browser.runtime?.id !== undefined
}

export function browserLanguage(): string {
  return browser.i18n.getUILanguage()
}
