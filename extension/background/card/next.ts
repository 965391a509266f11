import { type Item, isOpen } from './item.ts'

/** Who asks, and when. */
export interface Asker {
  user: string
  now: number
}

/**
 * The one next thing: of what is required and open, what waits for nothing else comes first, then what is due earliest (so
 * what is overdue leads), then the manual's order.
 */
export function nextOf(items: readonly Item[], asker: Asker): Item | undefined {
  const open = items.filter((one) => isWanted(one, asker))
  const free = open.filter((one) => !open.some((other) => one.before.some((index) => other.indexes.includes(index))))
  return (free.length > 0 ? free : open).toSorted(byDue)[0]
}

/**
 * What stands still is not next, nor what only somebody else can finish. What comes round again by its cadence, beyond the
 * count that is asked, is next only from the day on which it is due.
 */
function isWanted(one: Item, { user, now }: Asker): boolean {
  const { obligation } = one
  if (!obligation.scored || !isOpen(obligation) || obligation.paused) return false
  if (one.kind === 'choice') return one.begins.length > 0
  const { repeat } = one.step
  const beyond = repeat !== undefined && obligation.occurrence > repeat.count
  return one.unknown === undefined && one.first?.by.id !== user && (!beyond || isDueBy(obligation.due, now))
}

function isDueBy(due: number | undefined, now: number): boolean {
  return due !== undefined && (due <= now || new Date(due).toDateString() === new Date(now).toDateString())
}

function byDue(a: Item, b: Item): number {
  return (a.obligation.due ?? Number.MAX_SAFE_INTEGER) - (b.obligation.due ?? Number.MAX_SAFE_INTEGER)
}
