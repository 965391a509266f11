import type { Sight } from '#extension/rooms/sight.ts'

/** A stage as it was read on a record that is open. */
export interface Reading {
  context: string
  subject: string
  stage: string
  /** When it was first read, and when last, in milliseconds of the page's clock. */
  at: number
  last: number
  /** The record that was open before has this name too: the pane may still be that one's. */
  doubted: boolean
  /** When the rep last clicked on what moves this record. */
  moved?: number
}

/** Two readings that are to count lie at least so far apart, in milliseconds. */
const apart = 2000
/** A click explains a change that shows within this. */
const explains = 60_000

/** What one more look at a record leaves to compare the next one with. */
export function readAgain(before: Reading | undefined, sight: Sight, now: number): Reading {
  const { context, subject = '', stage = '' } = sight
  const same = before?.context === context
  const steady = same && before.stage === stage && before.subject === subject
  const moved = sight.moved ? now : same ? before.moved : undefined
  return {
    context,
    subject,
    stage,
    at: steady ? before.at : now,
    last: now,
    doubted: before !== undefined && before.subject === subject && (same ? before.doubted : true),
    ...(moved !== undefined && { moved }),
  }
}

/** Whether it was read twice, long enough apart, on what is surely this record. */
export function stands({ at, last, doubted }: Reading): boolean {
  return !doubted && last - at >= apart
}

/** Whether the rep's own click came just before. */
export function isObserved({ at, moved }: Reading): boolean {
  return moved !== undefined && moved <= at && at - moved < explains
}
