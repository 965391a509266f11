import { isGranted, originOf } from '#extension/browser/permissions.ts'
import { register, unregister } from '#extension/browser/scripts.ts'
import { inject, tabsOf, tell } from '#extension/browser/tabs.ts'
import { set, setting } from '../store/settings.ts'
import { allTabs, forgetTab } from '../tabs/state.ts'

/**
 * From now on the watch room is on this origin's pages, those already open too. False when the host is not granted. Our page
 * and the browser's own event may both say so at once: one after the other, each finds what the other did.
 */
export function workOn(origin: string): Promise<boolean> {
  return navigator.locks.request('sites', () => take(origin))
}

async function take(origin: string): Promise<boolean> {
  if ((await setting('agreed')) !== true || !(await isGranted(origin))) return false
  const sites = (await setting('sites')) ?? []
  if (!sites.includes(origin)) await set('sites', [...sites, origin])
  const paused = (await setting('paused')) ?? []
  if (paused.includes(origin))
    await set(
      'paused',
      paused.filter((one) => one !== origin),
    )
  await register(origin)
  for (const tab of await tabsOf(origin)) await inject(tab, '/watch.js')
  return true
}

/** Whether the rep works on this origin; where the browser grants a host with all its ports, our script is also on others. */
export async function worksOn(origin: string): Promise<boolean> {
  return ((await setting('sites')) ?? []).includes(origin)
}

/** A host was granted, in our page or in the browser's own settings. The server's host is not a place of work by itself. */
export async function granted(patterns: readonly string[]): Promise<void> {
  const [server, account] = await Promise.all([setting('server'), setting('account')])
  if (!account) return
  for (const pattern of patterns) {
    const origin = originOf(pattern)
    if (origin !== undefined && origin !== server) await workOn(origin)
  }
}

/** A host was taken back: script and panel leave its open pages at once. */
export function revoked(): Promise<void> {
  return navigator.locks.request('sites', leave)
}

async function leave(): Promise<void> {
  for (const origin of (await setting('sites')) ?? []) {
    if (!(await isGranted(origin))) await withdraw(origin)
  }
}

/** Leaves an origin alone until the rep wants us there again; the browser's grant stays. */
export function pause(origin: string): Promise<void> {
  return navigator.locks.request('sites', async () => {
    const sites = (await setting('sites')) ?? []
    if (!sites.includes(origin)) return
    await set('paused', [...((await setting('paused')) ?? []), origin])
    await withdraw(origin)
  })
}

async function withdraw(origin: string): Promise<void> {
  const sites = (await setting('sites')) ?? []
  await set(
    'sites',
    sites.filter((one) => one !== origin),
  )
  await unregister(origin)
  for (const { tab, origin: of } of await allTabs()) {
    if (of !== origin) continue
    await tell(tab, { to: 'watch', type: 'retire' })
    await forgetTab(tab)
  }
}

/** After an install, an update or a start: what was granted is registered, and pages already open get the new script. */
export async function settleSites(): Promise<void> {
  await revoked()
  for (const origin of (await setting('sites')) ?? []) await workOn(origin)
}
