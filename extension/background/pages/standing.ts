import type { Standing } from '#extension/rooms/page.ts'
import { parkedCount } from '../outbox/park.ts'
import { waitingCount } from '../outbox/queue.ts'
import { policy } from '../session/policy.ts'
import { type Account, setting } from '../store/settings.ts'
import { isLinkable, tabState } from '../tabs/state.ts'
import { lossesNow } from './losses.ts'
import { workSites } from './sites.ts'

/** Where everything stands that the extension's own pages show. `tab`: what the popup was opened over. */
export async function standingNow(tab?: number): Promise<Standing> {
  const agreed = (await setting('agreed')) ?? false
  const [server, account, offline, connecting, settled, seen] = await Promise.all([
    setting('server'),
    setting('account'),
    setting('offline'),
    connectingNow(),
    // A browser that just started takes seconds to say what its policy is: whoever has not agreed yet needs none of it.
    agreed ? policy() : { server: undefined, sites: [] },
    tab === undefined ? undefined : readOf(tab),
  ])
  return {
    agreed,
    ...(server !== undefined && { server }),
    ...(account && { person: personOf(account) }),
    ...(connecting && { connecting }),
    ...(settled.server !== undefined && { settled: settled.server }),
    sites: await workSites(settled.sites),
    ...(seen && { tab: seen }),
    waiting: await waitingCount(),
    sealed: account?.outbox !== undefined,
    parked: await parkedCount(),
    losses: account ? await lossesNow() : [],
    keyChanged: (await setting('adapterKeyChanged')) ?? false,
    updateNeeded: (await setting('updateNeeded')) ?? false,
    offline: offline ?? false,
  }
}

function personOf({ session, lapsed }: Account): NonNullable<Standing['person']> {
  const { name, email, organisation, language } = session
  return { name, email, organisation: organisation.name, language, lapsed }
}

async function connectingNow(): Promise<Standing['connecting']> {
  const [now, server] = await Promise.all([setting('connecting'), setting('server')])
  if (!now || now.server !== server) return undefined
  const { code, every, ended } = now
  return { code, every, ...(ended && { ended }) }
}

async function readOf(tab: number): Promise<Standing['tab']> {
  const state = await tabState(tab)
  if (!state) return undefined
  if (state.takenAway) return 'taken away'
  if (isLinkable(state)) return 'linkable'
  return state.sight.broken.length > 0 ? 'page changed' : 'knows'
}
