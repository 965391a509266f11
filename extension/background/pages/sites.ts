import { isGranted } from '#extension/browser/permissions.ts'
import type { WorkSite } from '#extension/rooms/page.ts'
import type { Policy } from '../session/policy.ts'
import { setting } from '../store/settings.ts'

/**
 * Where people of the organisation work, `settled` by policy among it, what the rep added by hand, and last the server's own
 * mailbox to practise in.
 */
export async function workSites(settled: Policy['sites']): Promise<WorkSite[]> {
  const [account, own, paused, server] = await Promise.all([
    setting('account'),
    setting('sites'),
    setting('paused'),
    setting('server'),
  ])
  const named = unique([...(account?.session.sites ?? []), ...settled])
  const added = [...(own ?? []), ...(paused ?? [])].filter(
    (origin) => origin !== server && !named.some((site) => site.origin === origin),
  )
  const all = [
    ...named.map(({ name, origin }) => ({ name, origin, own: false, practice: origin === server })),
    ...added.map((origin) => ({ name: new URL(origin).host, origin, own: true, practice: false })),
  ]
  if (server !== undefined && !all.some(({ origin }) => origin === server))
    all.push({ name: new URL(server).host, origin: server, own: false, practice: true })
  return Promise.all(
    all.map(async (site) => {
      const allowed = await isGranted(site.origin)
      const at = (origins?: string[]) => allowed && (origins ?? []).includes(site.origin)
      return { ...site, granted: at(own), paused: at(paused) }
    }),
  )
}

function unique<T extends { origin: string }>(sites: readonly T[]): T[] {
  return sites.filter(({ origin }, at) => sites.findIndex((other) => other.origin === origin) === at)
}
