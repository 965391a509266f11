import type { SiteCard } from '#extension/rooms/site.ts'
import { adaptersInUse } from '../adapters/inUse.ts'
import { store } from '../store/open.ts'
import { setting } from '../store/settings.ts'
import type { TabState } from '../tabs/state.ts'

/** What is known of the site that a tab shows: how it is read, and since when not whole. */
export async function siteCard({ origin, sight }: TabState): Promise<SiteCard> {
  const { site: adapter, revision } = sight
  const [account, all, broken, rows] = await Promise.all([
    setting('account'),
    adaptersInUse(),
    setting('brokenSites'),
    store().then((db) => db.getAll('adapters', IDBKeyRange.bound([adapter, 0], [adapter, Infinity]))),
  ])
  const name = account?.session.sites.find((one) => one.origin === origin)?.name
  const tested = all.find((one) => one.id === adapter && one.revision === revision)?.tested
  const failed = rows.find((row) => row.state === 'failed' && row.revision > revision)
  const held = broken?.[adapter]
  const now = held?.revision === revision ? held : sight.broken.length > 0 ? { since: Date.now() } : undefined
  return {
    ...(name !== undefined && { name }),
    adapter,
    revision,
    own: rows.some((row) => row.revision === revision),
    ...(tested && { tested }),
    ...(failed && { failed: failed.revision }),
    ...(now && { broken: now }),
  }
}
