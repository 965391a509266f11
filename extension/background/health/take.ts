import type { Health, Sight } from '#extension/rooms/sight.ts'
import { testInUse } from '../adapters/selfTest.ts'
import { setting } from '../store/settings.ts'
import { noteBroken } from './broken.ts'
import { countHealth } from './count.ts'

/**
 * Takes in how a page's anchors fared: counted once for each view that is opened, or that turns out otherwise. Of who is not
 * signed in nothing is counted.
 */
export async function takeHealth(before: Sight | undefined, sight: Sight, health: Health = {}): Promise<void> {
  if (before && isSame(before, sight)) return
  const found = Object.entries(health)
  if (found.length === 0 || !(await setting('account'))) return
  for (const [anchor, what] of found) await countHealth(sight.site, sight.revision, anchor, what)
  await noteBroken(sight, Date.now())
  await testInUse(sight, health)
}

function isSame(before: Sight, now: Sight): boolean {
  return (
    before.context === now.context && before.revision === now.revision && String(before.broken) === String(now.broken)
  )
}
