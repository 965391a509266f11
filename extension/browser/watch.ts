import { browser } from '@wxt-dev/browser'
import type { Down, Seen, Up } from '#extension/rooms/messages.ts'

/** This extension's id: the same in every copy of a script that one installation brought into a tab. */
export function extensionId(): string {
  return browser.runtime.id
}

/** Says something to the background from the watch room. Throws while the background is just starting. */
export function tellBackground(up: Extract<Up, { room: 'watch' }>): Promise<Seen | undefined> {
  return browser.runtime.sendMessage(up)
}

/** Calls the listener with what the background says to the watch room, until the signal aborts. */
export function onDown(listener: (down: Extract<Down, { to: 'watch' }>) => void, signal: AbortSignal): void {
  const take = (down: Down, _: unknown, respond: (taken: boolean) => void) => {
    if (down.to !== 'watch') return
    listener(down)
    respond(true)
  }
  browser.runtime.onMessage.addListener(take)
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(take))
}
