import type { Store } from '#worker/store/shard.ts'
import { type DueRow, stuckQuery } from '#worker/store/sweep.ts'
import { adminAlerts } from './adminAlerts.ts'

const minute = 60_000
/** No deal waits longer than this for another try. */
const longest = 6 * 3_600_000
/** A database that was away for a moment is nothing that anybody is told of. */
const toldAt = 3

/**
 * Remembers that a deal could not be moved on: at once again, then after 1, 2, 4 … minutes. From the third time on the admins
 * are told.
 */
export async function stumbled(store: Store, row: DueRow, now: number): Promise<void> {
  const tries = (row.tries ?? 0) + 1
  const next = tries === 1 ? now : now + Math.min(longest, minute * 2 ** (tries - 2))
  const since = row.stuck ?? now
  const found = {
    tier: 2,
    subject: `sweep/${row.deal}/${since}`,
    detail: { what: 'stuck', since },
    deal: row.deal,
  } as const
  const alerts = tries >= toldAt ? await adminAlerts(store, [found], now) : []
  await store.write([stuckQuery(row, { since, tries, next }), ...alerts])
}
