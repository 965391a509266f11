import type { Health, Sight } from '#extension/rooms/sight.ts'
import { settleSites } from '../sites/work.ts'
import { type OwnAdapter, store } from '../store/open.ts'

/** A new revision is tried on so many views; so many of them may fail before it is given up. */
const visits = 3
const mostMisses = 1

/** Tries a new revision of an own adapter on a page that was opened with it; one that fails is left for the last good one. */
export function testInUse(sight: Sight, health: Health): Promise<void> {
  return navigator.locks.request('adapters', () => test(sight, health))
}

async function test({ site, revision, broken, view }: Sight, health: Health): Promise<void> {
  if (view === 'list' || view === 'other') return
  const change = (await store()).transaction('adapters', 'readwrite')
  const row = await change.store.get([site, revision])
  const next = row && judged(row, broken.length === 0 && !isPoor(health))
  if (next && next !== row) await change.store.put(next)
  await change.done
  if (next?.state === 'failed' && row?.state !== 'failed') await settleSites()
}

/** The revision after one more of its first visits; later ones say something of the page, not of the revision. */
export function judged(row: OwnAdapter, passed: boolean): OwnAdapter {
  if (row.state !== 'new') return row
  const [seen, missed] = [(row.visits ?? 0) + 1, (row.misses ?? 0) + (passed ? 0 : 1)]
  const state = missed > mostMisses ? 'failed' : seen >= visits ? 'good' : 'new'
  return { ...row, visits: seen, misses: missed, state }
}

/** Half of what it looks for is not there, even if nothing that must be. */
function isPoor(health: Health): boolean {
  const all = Object.values(health)
  return all.filter((each) => each === 'misses').length * 2 >= all.length
}
