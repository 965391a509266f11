import type { ManualLine } from '#shared/api/manuals.ts'
import type { Session } from '#shared/api/session.ts'
import { store } from './open.ts'

/** Who is signed in on this browser. The message key cannot be read out again; `lapsed`: the server takes it no more. */
export interface Account {
  key: string
  session: Session
  messageKey: CryptoKey
  lapsed: boolean
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
  /** When the first match of this browser's life was drawn. */
  matched: number
  /** Origins on which the rep left the card open. */
  open: string[]
  offline: boolean
  /** How far the server's database had come with what was last sent from here. */
  bookmark: string
}

export async function setting<K extends keyof Settings>(name: K): Promise<Settings[K] | undefined> {
  return (await (await store()).get('settings', name)) as Settings[K] | undefined
}

export async function set<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
  await (await store()).put('settings', value, name)
}

/** Keeps what the server said of a sign-in, unless another one has taken its place meanwhile: then nothing changes. */
export async function renewAccount(account: Account, token?: Settings['token']): Promise<boolean> {
  const change = (await store()).transaction('settings', 'readwrite')
  const held = (await change.store.get('account')) as Account | undefined
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
