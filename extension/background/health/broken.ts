import type { Sight } from '#extension/rooms/sight.ts'
import { set, setting } from '../store/settings.ts'

/** A site that could not be read whole, by its adapter's id: since when, and whether the rep wants the admin to know. */
export interface Broken {
  revision: number
  since: number
  told?: 'asked' | 'done'
}

/** Remembers since when a site cannot be read whole; the first view that can be ends it. */
export async function noteBroken({ site, revision, broken, view }: Sight, now: number): Promise<void> {
  if (view === 'list' || view === 'other') return
  await changeBroken((all) => {
    const { [site]: held, ...others } = all
    if (broken.length === 0) return held?.revision === revision ? others : all
    return held?.revision === revision ? all : { ...others, [site]: { revision, since: now } }
  })
}

/** Changes what is known of broken sites, one change after the other. */
export function changeBroken(change: (all: Record<string, Broken>) => Record<string, Broken>): Promise<void> {
  return navigator.locks.request('broken sites', async () => {
    const all = (await setting('brokenSites')) ?? {}
    const next = change(all)
    if (next !== all) await set('brokenSites', next)
  })
}
