import { browser } from '@wxt-dev/browser'
import type { Down, Seen, Up } from '#extension/rooms/messages.ts'
import type { Adapter } from '#shared/sites/schema.ts'

type FromWatch = Extract<Up, { room: 'watch' }>
/** What the background answers to each thing the watch room says. */
export type AnswerTo<Type extends FromWatch['type']> = Type extends 'sites'
  ? Adapter[]
  : Type extends 'seen'
    ? Seen
    : undefined

/** This extension's id: the same in every copy of a script that one installation brought into a tab. */
export function extensionId(): string {
  return browser.runtime.id
}

/** Says something to the background from the watch room. Throws while the background is just starting. */
export function tellBackground<Said extends FromWatch>(said: Said): Promise<AnswerTo<Said['type']> | undefined> {
  return browser.runtime.sendMessage(said)
}

/** Calls the listener with what the background says to watch or panel of this tab, until the signal aborts. */
export function onDown(listener: (down: Exclude<Down, { to: 'guard' }>) => void, signal: AbortSignal): void {
  const take = (down: Down, _: unknown, respond: (taken: boolean) => void) => {
    if (down.to === 'guard') return
    listener(down)
    if (down.to === 'watch') respond(true)
  }
  browser.runtime.onMessage.addListener(take)
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(take))
}
