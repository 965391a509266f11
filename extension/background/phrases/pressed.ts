import { forget, recall, remember } from '#extension/browser/session.ts'
import type { FromGuard } from '#extension/rooms/phrases.ts'

/** What the draft whose Send was pressed last goes against: keys of rules, and the rep's reason. Never a word of the draft. */
export type Pressed = Omit<Extract<FromGuard, { type: 'pressed' }>, 'room' | 'type'>

const key = (tab: number) => `pressed ${tab}`

export function keepPressed(tab: number, { context, against, contested, reason }: Pressed): Promise<void> {
  return remember(key(tab), { context, against, contested, ...(reason !== undefined && { reason }) })
}

/** Of the draft that the site now says was sent; nothing of any other. */
export async function takePressed(tab: number, context: string): Promise<Pressed | undefined> {
  const pressed = await recall<Pressed>(key(tab))
  return pressed?.context === context ? pressed : undefined
}

export function forgetPressed(tab: number): Promise<void> {
  return forget(key(tab))
}
