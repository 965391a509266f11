import { browser } from '@wxt-dev/browser'

/** A cache that lives as long as the browser runs and that content scripts cannot read. */
export async function recall<T>(key: string): Promise<T | undefined> {
  const found = await browser.storage.session.get(key)
  return found[key] as T | undefined
}

export async function remember(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value })
}

export async function forget(key: string): Promise<void> {
  await browser.storage.session.remove(key)
}

/** Everything remembered whose key starts so. */
export async function recallAll<T>(prefix: string): Promise<[string, T][]> {
  const all = await browser.storage.session.get(null)
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key, value as T]] : []))
}
