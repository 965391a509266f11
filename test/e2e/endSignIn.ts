import { expect, type Page } from '@playwright/test'

/** Ends the sign-in on the server, and lets the short-lived token that is held run out at once. */
export async function endSignIn(own: Page, server: string): Promise<void> {
  const key = await own.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('guiderail')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const settings = db.transaction('settings', 'readwrite').objectStore('settings')
    const account = await new Promise<{ key: string }>((resolve) => {
      const reading = settings.get('account')
      reading.onsuccess = () => resolve(reading.result)
    })
    await new Promise((resolve) => {
      settings.delete('token').onsuccess = resolve
    })
    db.close()
    return account.key
  })
  const ended = await fetch(`${server}/api/auth/sign-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', origin: server },
    body: '{}',
  })
  expect(ended.ok).toBe(true)
}
