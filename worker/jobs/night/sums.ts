import { flowQuery, grainsQueries, orphansQuery } from '#worker/store/rollupSums.ts'
import type { Store } from '#worker/store/shard.ts'
import type { Found } from '../adminAlerts.ts'

/**
 * Whether the roll-ups of an organisation agree with each other and with what its deals hold, as of one moment, in one trip:
 * reads the finest rows five times and every other row once. Nothing when the database did not answer.
 */
export async function sums(store: Store): Promise<Found[] | undefined> {
  const [orphans, ...rest] = [orphansQuery(), flowQuery(), ...grainsQueries()] as const
  const read = await store.read([orphans, ...rest])
  if (!read) return undefined
  const [lost, ...differing] = read
  return [
    ...lost.map(({ deal }): Found => ({ tier: 1, subject: `lost/${deal}`, deal, detail: { what: 'lost' } })),
    ...differing.flat().map(
      ({ deal, grain, key, by }): Found => ({
        tier: 1,
        subject: `sums/${grain}/${deal}${key}`,
        ...(deal === '' ? {} : { deal }),
        detail: { what: 'sums', grain, key, by: JSON.parse(by) },
      }),
    ),
  ]
}
