/** Things with keys that are in both versions, with those that are only in one. */
export interface Matched<T> {
  pairs: { before: T; after: T }[]
  added: T[]
  removed: T[]
}

interface Keyed {
  key: string
  formerly?: readonly string[]
}

/** Pairs by key; a key that one of the two lists as `formerly` names the same thing, whichever of them came first. */
export function match<T extends Keyed>(before: readonly T[], after: readonly T[]): Matched<T> {
  const left = new Map(before.map((one) => [one.key, one]))
  const pairs: Matched<T>['pairs'] = []
  const added: T[] = []
  for (const one of after) {
    const old = left.get(one.key) ?? renamed(one, left, after)
    if (!old) added.push(one)
    else {
      left.delete(old.key)
      pairs.push({ before: old, after: one })
    }
  }
  return { pairs, added, removed: [...left.values()] }
}

function renamed<T extends Keyed>(one: T, left: ReadonlyMap<string, T>, after: readonly T[]): T | undefined {
  const taken = (key: string) => after.some((other) => other !== one && other.key === key)
  return [...left.values()].find(
    (old) => !taken(old.key) && (one.formerly?.includes(old.key) || old.formerly?.includes(one.key)),
  )
}
