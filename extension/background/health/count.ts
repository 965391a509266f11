import { store } from '../store/open.ts'

/** How an anchor fared in one view: found, not found, or two of its candidates meant different elements. */
export type Finding = 'hits' | 'misses' | 'disagreements'

/**
 * Counts how an anchor of an adapter's revision fared today: a number, neither text of the page nor person. Of the name of a
 * stage that nobody mapped the anchor is `stage:` and the name.
 */
export async function countHealth(adapter: string, revision: number, anchor: string, what: Finding): Promise<void> {
  const day = dayOf(Date.now())
  const change = (await store()).transaction('health', 'readwrite')
  const held = await change.store.get([adapter, revision, anchor, day])
  const row = held ?? { adapter, revision, anchor, day, hits: 0, misses: 0, disagreements: 0 }
  await change.store.put({ ...row, [what]: row[what] + 1 })
  await change.done
}

/** The day of UTC that a moment lies in, as `2026-11-22`. */
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
