import type { Sight } from '#extension/rooms/sight.ts'
import type { Session } from '#shared/api/session.ts'
import { threadKey } from '../message/keys.ts'
import { otherSide, ownSide } from '../message/sides.ts'
import { store } from '../store/open.ts'

/** What the rep decided for a thread or a person stays on this device. */
export async function rememberChoice(session: Session, sight: Sight, deal: string, at: number): Promise<void> {
  await (await store()).put('threads', { thread: threadOf(session, sight), deal, at })
}

export async function neverAgain(session: Session, sight: Sight, what: 'person' | 'thread', at: number): Promise<void> {
  const others = otherSide(ownSide(session, sight), sight.participants)
  const address = others[0]?.address
  const isThread = what === 'thread' || address === undefined
  const never = isThread
    ? { what: threadOf(session, sight), ...(address !== undefined && { with: address }) }
    : { what: address }
  await (await store()).put('never', { ...never, at })
}

/** A proposal waved away does not come back for that thread. */
export async function dismiss(session: Session, sight: Sight, step: string, at: number): Promise<void> {
  await (await store()).put('dismissed', { what: JSON.stringify([threadOf(session, sight), step]), at })
}

/** Steps whose proposals were waved away on this thread. */
export async function dismissedOn(session: Session, sight: Sight): Promise<Set<string>> {
  const thread = threadOf(session, sight)
  const all = await (await store()).getAllKeys('dismissed')
  const here = all.map((what) => JSON.parse(what) as [string, string]).filter(([where]) => where === thread)
  return new Set(here.map(([, step]) => step))
}

function threadOf(session: Session, sight: Sight): string {
  return threadKey(sight, otherSide(ownSide(session, sight), sight.participants))
}
