import type { Page } from '@playwright/test'

/** Everything that lies in one store of the extension's database, bytes as text. `page` is one of the extension's. */
export function rowsOf(page: Page, name: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('guiderail')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const reading = db.transaction(name).objectStore(name).getAll()
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
    })
    db.close()
    const readable = (value: unknown) =>
      value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder().decode(value) : value
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, readable(value)])))
  }, name)
}

/** What the extension's database holds under a name that stands for itself. */
export function settingOf(page: Page, name: string): Promise<unknown> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('guiderail')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const value = await new Promise<unknown>((resolve, reject) => {
      const reading = db.transaction('settings').objectStore('settings').get(name)
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
    })
    db.close()
    return value
  }, name)
}

/** What a page of the extension asks of the background. */
export function tellBackground(page: Page, ask: object): Promise<{ ok: boolean; standing: Record<string, unknown> }> {
  return page.evaluate(
    (ask) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<{ ok: boolean; standing: Record<string, unknown> }> } }
        }
      ).chrome.runtime.sendMessage({ room: 'page', ask }),
    ask,
  )
}
