import type { Entry, Row } from '../store/open.ts'

/** The command that this one takes back. */
export function undoneBy({ command: { act } }: Entry): string | undefined {
  return act.type === 'undo' ? act.command : undefined
}

/** Still sent in its place, but no longer in the way of the same click made once more. */
export function freed<T extends Row>(row: T): T {
  return { ...row, same: JSON.stringify([row.same, row.id]) }
}

/**
 * A request that this device would refuse by what it last knew. The rep is told so at once; it is sent all the same, as the
 * server may know better, and a next click is a new one.
 */
export function doubted(entry: Entry): Entry {
  return { ...freed(entry), doubted: true }
}

/** Whether the rep was told that it is kept. */
export function isPromised(row: Row): boolean {
  return row.doubted !== true
}
