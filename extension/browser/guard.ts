import { browser } from '@wxt-dev/browser'
import type { Down } from '#extension/rooms/messages.ts'
import type { FromGuard, Guarded, Pressed } from '#extension/rooms/phrases.ts'

/** Asks for the rules of the draft that is open. */
export function askRules(): Promise<Guarded | undefined> {
  return tell<Guarded>({ room: 'guard', type: 'rules' })
}

export function tellPressed(pressed: Pressed): Promise<unknown> {
  return tell({ room: 'guard', type: 'pressed', ...pressed })
}

/** Calls the listener whenever other rules hold in this tab, and with none once nothing is drawn there, until the signal aborts. */
export function onRules(listener: (guarded: Guarded) => void, signal: AbortSignal): void {
  const take = (down: Down, _: unknown, respond: (taken: boolean) => void) => {
    if (down.to === 'panel' && !down.card) listener({ context: '' })
    if (down.to !== 'guard') return
    // What is told is the same as what was asked for: an open stop does not fall for it.
    const { to: _to, ...guarded } = down
    listener(guarded)
    respond(true)
  }
  browser.runtime.onMessage.addListener(take)
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(take))
}

/** Without an answer nothing is held up: the background is only starting, or the extension was updated. */
async function tell<T>(said: FromGuard): Promise<T | undefined> {
  try {
    return await browser.runtime.sendMessage(said)
  } catch {
    return undefined
  }
}
