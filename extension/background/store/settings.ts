import type { ManualLine } from '#shared/api/manuals.ts'
import type { Member } from '#shared/api/people.ts'
import type { Session } from '#shared/api/session.ts'
import type { Quiet } from '../alerts/quiet.ts'
import type { Broken } from '../health/broken.ts'
import type { Connecting } from '../session/connect.ts'
import type { StageSeen } from '../sightings/seen.ts'
import type { HeldToday } from '../today/held.ts'
import { store } from './open.ts'

/** Who is signed in on this browser. The message key cannot be read out again; `lapsed`: the server takes it no more. */
export interface Account {
  key: string
  session: Session
  messageKey: CryptoKey
  /** Missing only where somebody was signed in before there were such keys: then it is asked for. */
  outbox?: OutboxKeys
  lapsed: boolean
}

/** What seals the outbox of one person on this installation; none of it can be read out. `owner` names nobody. */
export interface OutboxKeys {
  seal: CryptoKey
  mark: CryptoKey
  owner: string
}

/** A revision of an adapter, ours or an own one, that an admin called back. */
export interface CalledBack {
  adapter: string
  revision: number
}

/** What this browser remembers of itself, one value a name. */
export interface Settings {
  agreed: boolean
  server: string
  account: Account
  token: { token: string; expires: number }
  manuals: ManualLine[]
  /** Revision of the people index that is held. */
  revision: number
  /** Origins that the rep works in. */
  sites: string[]
  /** Origins that the browser grants and the rep wants left alone for a while. */
  paused: string[]
  /** When the first match of this browser's life was drawn. */
  matched: number
  /** Origins on which the rep left the card open. */
  open: string[]
  offline: boolean
  /** How far the server's database had come with what was last sent from here. */
  bookmark: string
  /** Names this browser to the server that hands out outbox keys. Stays when people change. */
  installation: string
  /** A sign-in that is under way. */
  connecting: Connecting
  /** When the rep asked to leave: what waits is sent for a few seconds more. */
  leaving: number
  /** The server asked for patience until then. */
  notBefore: number
  /** How far the server's clock is ahead of this device's, in milliseconds; 0 for what a journey explains. */
  skew: number
  /** The server takes no extension this old. */
  updateNeeded: boolean
  /** The key that signs the organisation's own adapters, as it stood at sign-in; null where it had none. */
  adapterKey: string | null
  /** The server names another key by now. */
  adapterKeyChanged: boolean
  /** Revisions of adapters that are not used any more. */
  calledBack: CalledBack[]
  /** Sites whose pages could not be read whole, by the adapter's id. */
  brokenSites: Record<string, Broken>
  /** What records of a CRM showed as their stage, the latest first. */
  stagesSeen: StageSeen[]
  /** Who could be given a part in a deal, as last heard. */
  colleagues: Pick<Member, 'user' | 'name' | 'team' | 'teamName' | 'role'>[]
  /** What the server last said of today. */
  today: HeldToday
  /** The rep wants no number on the button; wants reminders; and what of them was told or is not wanted. */
  badgeOff: boolean
  remind: boolean
  quiet: Quiet
}

export async function setting<K extends keyof Settings>(name: K): Promise<Settings[K] | undefined> {
  return (await (await store()).get('settings', name)) as Settings[K] | undefined
}

export async function set<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  await (await store()).put('settings', value, name)
}

/** The same as a look at the database, or a change of it, finds it that is under way. */
export async function settingIn<K extends keyof Settings>(
  settings: { get: (name: string) => Promise<unknown> },
  name: K,
): Promise<Settings[K] | undefined> {
  return (await settings.get(name)) as Settings[K] | undefined
}

/** Who is signed in, as one that is under way finds it. */
export function accountIn(settings: { get: (name: string) => Promise<unknown> }): Promise<Account | undefined> {
  return settingIn(settings, 'account')
}

/** This browser's own name, made once. */
export async function installation(): Promise<string> {
  const change = (await store()).transaction('settings', 'readwrite')
  const held = await change.store.get('installation')
  const name = typeof held === 'string' ? held : crypto.randomUUID()
  if (held !== name) await change.store.put(name, 'installation')
  await change.done
  return name
}

/** Keeps what the server said of a sign-in, unless another one has taken its place meanwhile: then nothing changes. */
export async function renewAccount(account: Account, token?: Settings['token']): Promise<boolean> {
  const change = (await store()).transaction('settings', 'readwrite')
  const held = await accountIn(change.store)
  const same = held?.key === account.key
  if (same) await change.store.put(account, 'account')
  if (same && token) await change.store.put(token, 'token')
  await change.done
  return same
}

export async function unset(...names: (keyof Settings)[]): Promise<void> {
  const db = await store()
  await Promise.all(names.map((name) => db.delete('settings', name)))
}
