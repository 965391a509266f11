import type { Entry } from '../store/open.ts'

/** The command that this one takes back. */
export function undoneBy({ command: { act } }: Entry): string | undefined {
  return act.type === 'undo' ? act.command : undefined
}

/** Still sent in its place, but no longer in the way of the same click made once more. */
export function freed(entry: Entry): Entry {
  return { ...entry, same: JSON.stringify([entry.same, entry.id]) }
}

/**
 * A request that this device would refuse by what it last knew. The rep is told so at once; it is sent all the same, as the
 * server may know better, and a next click is a new one.
 */
export function doubted(entry: Entry): Entry {
  return { ...freed(entry), doubted: true }
}

/** Whether the rep was told that it is kept. */
export function isPromised(entry: Entry): boolean {
  return entry.doubted !== true
}
