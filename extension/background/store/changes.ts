let begun = 0
const memories = new Set<Map<string, unknown>>()

/** How many changes of the database were begun in this life of the service worker. Nobody else writes to it. */
export function changesBegun(): number {
  return begun
}

/** What was read of the database, kept until the next change of it is begun, whatever is changed. */
export interface Memory<T> {
  get: (key: string) => T | undefined
  /** `as`: the changes that had been begun as it was read. What more were begun since is not kept. */
  keep: (key: string, value: T, as: number) => void
}

export function memory<T>(): Memory<T> {
  const kept = new Map<string, T>()
  memories.add(kept)
  return {
    get: (key) => kept.get(key),
    keep: (key, value, as) => {
      if (as === begun) kept.set(key, value)
    },
  }
}

/**
 * Counts every change from the moment it is asked for, also one that fails later. A look asked for before it sees nothing of
 * it and one asked for after it sees all of it: so what a look saw is true as long as nothing more is counted.
 */
export function countChanges(db: Pick<IDBDatabase, 'transaction' | 'addEventListener'>): void {
  const begin = db.transaction.bind(db)
  db.transaction = (names, mode, o) => {
    if (mode === 'readwrite') forgetLooks()
    return begin(names, mode, o)
  }
  // A newer one of ours is to write from now on, or the browser took the database away.
  for (const end of ['versionchange', 'close']) db.addEventListener(end, forgetLooks)
}

function forgetLooks(): void {
  begun += 1
  for (const kept of memories) kept.clear()
}
