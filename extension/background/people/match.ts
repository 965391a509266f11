import type { FoundDeal } from '#extension/rooms/card.ts'
import type { Participant } from '#extension/rooms/sight.ts'
import type { IndexEntry } from '#shared/api/deals.ts'
import { domainOf } from '../message/sides.ts'
import { isFreeMail } from './freeMail.ts'

/** What the people index and this browser's memory know about an open view. */
export interface Clues {
  /** The other side of the message, each person once. */
  others: readonly Participant[]
  /** Deals linked to this very record or thread. */
  linked: readonly IndexEntry[]
  /** What the rep chose for this thread before. */
  chosen?: IndexEntry | undefined
  /** Deals that have one of these addresses. */
  byAddress: readonly IndexEntry[]
  /** Deals that have somebody of one of these domains. */
  byDomain: readonly IndexEntry[]
  /** Addresses and the thread that the rep never wants to see anything on. */
  never: ReadonlySet<string>
  thread: string
  bulk: boolean
}

export type Match =
  | { kind: 'nothing' }
  | { kind: 'deal'; deal: string; by: 'link' | 'choice' | 'person' }
  | { kind: 'which'; deals: FoundDeal[] }
  | { kind: 'unknown'; person: Participant; proposed?: FoundDeal }

/** A rep picks from at most this many. */
const mostToPick = 5

/**
 * Which deal an open message belongs to. On doubt there is no match: a wrong record is worse than none. The order: a link of
 * this record, the choice remembered for this thread, the one open deal of the persons in it, else the rep picks. Persons of
 * two deals are two customers in one thread: never matched automatically.
 */
export function match(clues: Clues): Match {
  if (clues.bulk || clues.never.has(clues.thread)) return { kind: 'nothing' }
  const others = clues.others.filter((one) => !clues.never.has(one.address))
  const [linked, ambiguous] = open(clues.linked)
  if (linked && !ambiguous) return { kind: 'deal', deal: linked.deal, by: 'link' }
  if (clues.chosen && isOpen(clues.chosen)) return { kind: 'deal', deal: clues.chosen.deal, by: 'choice' }
  if (others.length === 0) return { kind: 'nothing' }
  const addresses = new Set(others.map((one) => one.address))
  const known = clues.byAddress.filter((entry) => entry.addresses.some((one) => addresses.has(one.toLowerCase())))
  const [one, two] = open(known)
  if (one && !two) return { kind: 'deal', deal: one.deal, by: 'person' }
  if (one && two) return { kind: 'which', deals: pick(known) }
  return unknown(others, known, clues.byDomain)
}

/** Nobody of an open deal is in it: the first person of the other side, with what could be proposed, never assumed. */
function unknown(others: readonly Participant[], known: readonly IndexEntry[], byDomain: readonly IndexEntry[]): Match {
  const [person] = others
  if (!person) return { kind: 'nothing' }
  const domain = domainOf(person.address)
  const neighbours = isFreeMail(domain)
    ? []
    : open(byDomain).filter((entry) => entry.addresses.some((one) => domainOf(one) === domain))
  const proposed = neighbours.length === 1 ? neighbours[0] : known.toSorted(latest)[0]
  return { kind: 'unknown', person, ...(proposed && { proposed: found(proposed) }) }
}

const isOpen = (entry: IndexEntry) => entry.outcome === undefined
const open = (entries: readonly IndexEntry[]) => entries.filter(isOpen)
const latest = (a: IndexEntry, b: IndexEntry) => b.changed - a.changed

function pick(entries: readonly IndexEntry[]): FoundDeal[] {
  const mineFirst = (a: IndexEntry, b: IndexEntry) => Number(b.mine) - Number(a.mine) || latest(a, b)
  return open(entries).toSorted(mineFirst).slice(0, mostToPick).map(found)
}

export function found(entry: IndexEntry): FoundDeal {
  return { deal: entry.deal, name: entry.name, owner: entry.ownerName, closed: !isOpen(entry) }
}
