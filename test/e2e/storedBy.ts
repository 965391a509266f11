import type { Rep } from './rep.ts'

/** Everything that the extension keeps in its databases and in the browser's storage, as one text. */
export async function storedBy({ context, extension }: Rep): Promise<string> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extension}/privacy.html`)
  const stored = await page.evaluate(async () => {
    const of = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const rows: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await of(indexedDB.open(name ?? ''))
      for (const store of db.objectStoreNames) rows.push(await of(db.transaction(store).objectStore(store).getAll()))
      db.close()
    }
    const { chrome } = globalThis as unknown as { chrome: { storage: Record<string, { get: () => Promise<object> }> } }
    for (const area of ['local', 'session', 'sync']) rows.push(await chrome.storage[area]?.get())
    return JSON.stringify(rows)
  })
  await page.close()
  return stored
}
