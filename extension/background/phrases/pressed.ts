import { forget, recall, recallAll, remember } from '#extension/browser/session.ts'
import type { Pressed } from '#extension/rooms/phrases.ts'
import { setting } from '../store/settings.ts'

const prefix = 'pressed '
const key = (tab: number) => prefix + tab

/**
 * What the draft whose Send was pressed last goes against: keys of rules, and the rep's reason. Never a word of the draft; and
 * nothing once nobody is signed in.
 */
export async function keepPressed(tab: number, pressed: Pressed): Promise<void> {
  if (!(await setting('account'))) return
  const { context, deal, against, contested, reason } = pressed
  await remember(key(tab), { context, deal, against, contested, ...(reason !== undefined && { reason }) })
}

/** Of the draft that the site now says was sent, and of the deal that it was sent for; nothing of any other. */
export async function takePressed(tab: number, context: string, deal: string): Promise<Pressed | undefined> {
  const pressed = await recall<Pressed>(key(tab))
  return pressed?.context === context && pressed.deal === deal ? pressed : undefined
}

/** Whoever leaves takes along what they gave as a reason. */
export async function forgetAllPressed(): Promise<void> {
  for (const [tab] of await recallAll(prefix)) await forget(tab)
}

export function forgetPressed(tab: number): Promise<void> {
  return forget(key(tab))
}
