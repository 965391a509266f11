import { closeAt, openPage, openTab, show } from '#extension/browser/tabs.ts'
import type { PageFault } from '#extension/rooms/page.ts'
import { set, setting, unset } from '../store/settings.ts'
import { askForCode, askForKey } from './device.ts'
import { enter } from './enter.ts'

/**
 * A sign-in that is under way: its code is shown, and somebody who is signed in at the server says yes to it there. It lies on
 * disk, because the background ends between two looks. Times in milliseconds.
 */
export interface Connecting {
  server: string
  device: string
  code: string
  /** The server's page on which the code is confirmed, and the tab that it was opened in. */
  page: string
  tab?: number
  expires: number
  every: number
  asked: number
  /** The server gave it, and what follows did not go through yet. */
  key?: string
  ended?: 'denied' | 'expired'
}

const slower = 5_000

/** Takes a new code and opens the page on which it is confirmed. Answers the fault, or nothing. */
export async function beginConnecting(): Promise<PageFault | undefined> {
  const server = await setting('server')
  if (server === undefined) return 'not-an-address'
  const code = await askForCode(server)
  if (typeof code === 'string') return code
  const { verification_uri_complete: page, user_code, device_code: device, expires_in, interval } = code
  if (new URL(page).origin !== server) return 'no-guiderail-there'
  const former = await setting('connecting')
  if (former?.tab !== undefined) await closeAt(former.tab, server)
  const [expires, every] = [Date.now() + expires_in * 1000, interval * 1000]
  const begun = { server, device, code: inGroups(user_code), page, expires, every, asked: 0 }
  await set('connecting', begun)
  await keepTab(begun)
  return undefined
}

/** Brings the page on which the code is confirmed to the front again, also after it was closed. */
export async function showConnecting(): Promise<void> {
  const now = await setting('connecting')
  if (!now || now.ended) return
  if (now.tab === undefined || !(await show(now.tab))) await keepTab(now)
}

async function keepTab(connecting: Connecting): Promise<void> {
  const tab = await openTab(connecting.page)
  if (tab !== undefined) await set('connecting', { ...connecting, tab })
}

/** What became of a look at the code: somebody is signed in now, it is still open, or what stands in the way. */
export type Looked = 'entered' | PageFault | undefined

/** Asks the server once whether the code was confirmed, not more often than it wants to be asked. */
export function lookWhetherConnected(): Promise<Looked> {
  return navigator.locks.request('connecting', async () => {
    const now = await setting('connecting')
    const server = await setting('server')
    if (!now || now.ended || now.server !== server) return undefined
    if (now.key !== undefined) return comeIn(now, now.key)
    if (Date.now() >= now.expires) return end(now, 'expired')
    // A clock that was set back since does not make anybody wait.
    const since = Date.now() - now.asked
    return since >= 0 && since < now.every ? undefined : lookAt({ ...now, asked: Date.now() })
  })
}

async function lookAt(now: Connecting): Promise<Looked> {
  await set('connecting', now)
  const word = await askForKey(now.server, now.device)
  if (typeof word === 'object') return comeIn(now, word.key)
  if (word === 'denied' || word === 'expired') return end(now, word)
  if (word === 'later') await set('connecting', { ...now, every: now.every + slower })
  return word === 'busy' || word === 'unreachable' ? word : undefined
}

/** The key is given out once: it is kept until everything that hangs on it is here. */
async function comeIn(now: Connecting, key: string): Promise<Looked> {
  await set('connecting', { ...now, key })
  const fault = await enter(now.server, key)
  if (fault === 'unreachable' || fault === 'busy') return fault
  await unset('connecting')
  if (now.tab !== undefined) await closeAt(now.tab, now.server)
  await openPage('/welcome.html')
  return fault ?? 'entered'
}

async function end(now: Connecting, ended: 'denied' | 'expired'): Promise<undefined> {
  await set('connecting', { ...now, ended })
  if (now.tab !== undefined) await closeAt(now.tab, now.server)
  await openPage('/welcome.html')
}

/** As people read it from one screen to another. */
const inGroups = (code: string): string => code.replace(/[^A-Z0-9]/gi, '').replace(/^(.{4})(.{4})$/, '$1-$2')
