import type { Sight } from '#extension/rooms/sight.ts'
import type { Session } from '#shared/api/session.ts'
import { threadKey } from '../message/keys.ts'
import { domainOf, otherSide, ownSide } from '../message/sides.ts'
import { store } from '../store/open.ts'
import { isFreeMail } from './freeMail.ts'
import type { Clues } from './match.ts'

/** Gathers what this device knows about a view. Asks nobody: a miss causes no request. */
export async function clues(session: Session, sight: Sight): Promise<Clues> {
  const others = otherSide(ownSide(session, sight), sight.participants)
  const thread = threadKey(sight, others)
  const db = await store()
  const choice = await db.get('threads', thread)
  const domains = new Set(others.map((one) => domainOf(one.address)).filter((domain) => !isFreeMail(domain)))
  const targets = [
    ...(sight.record === undefined ? [] : [JSON.stringify([sight.site, 'record', sight.record])]),
    ...(sight.thread === undefined ? [] : [JSON.stringify([sight.site, 'thread', sight.thread])]),
  ]
  const never = await Promise.all([thread, ...others.map((one) => one.address)].map((what) => db.get('never', what)))
  return {
    others,
    linked: await each(targets, (target) => db.getAllFromIndex('people', 'targets', target)),
    chosen: choice && (await db.get('people', choice.deal)),
    byAddress: await each(others, (one) => db.getAllFromIndex('people', 'addresses', one.address)),
    byDomain: await each([...domains], (domain) => db.getAllFromIndex('people', 'domains', domain, 3)),
    never: new Set(never.flatMap((row) => (row ? [row.what] : []))),
    thread,
    bulk: sight.bulk,
  }
}

/** What all the look-ups found, each deal once. */
async function each<T, E extends { deal: string }>(list: readonly T[], find: (one: T) => Promise<E[]>): Promise<E[]> {
  const found = (await Promise.all(list.map(find))).flat()
  return [...new Map(found.map((entry) => [entry.deal, entry])).values()]
}
