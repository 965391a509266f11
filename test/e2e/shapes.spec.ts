import { expect, type Page, test } from '@playwright/test'
import { call } from '#shared/api/client.ts'
import { takeToken } from '#shared/api/session.ts'
import { bearing } from './bearing.ts'
import { builtExtension, extensionId, grantHost, launch } from './browser.ts'
import { type Customer, customer, happenings } from './customer.ts'
import { type Ground, ground, password } from './ground.ts'
import { reaper } from './kill.ts'
import { rowsOf, tellBackground } from './rows.ts'

let here: Ground
test.beforeAll(async () => {
  here = await ground()
})
test.afterAll(() => here.close())

for (const shape of [1, 2]) {
  test(`what waited in a database of shape ${shape} is there after the upgrade, then sealed, then sent`, async () => {
    test.setTimeout(240_000)
    const about = await customer(here, { name: `shape${shape}`, owner: 'bob', atStage: 'needs' })
    const context = await launch({ extension: builtExtension, locale: 'en-US' })
    const extension = await extensionId(context)
    await grantHost(context, extension, here.worker.url)
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extension}/popup.html`)
    await page.evaluate(
      (origins) =>
        (
          globalThis as unknown as { chrome: { permissions: { request(o: object): Promise<boolean> } } }
        ).chrome.permissions.request({ origins }),
      [`${here.worker.url}/*`],
    )
    const { stopNow } = await reaper(context)
    await stopNow()
    await here.worker.stop()
    const account = await accountOf('bob')
    await frozen(page, shape, about, account)

    const { standing } = await tellBackground(page, { type: 'how it stands' })
    expect(standing).toMatchObject({ waiting: 2, sealed: false })
    expect((await rowsOf(page, 'outbox')).map((row) => [row.place, row.id])).toEqual([
      [4, `c1-${shape}`],
      [9, `c2-${shape}`],
    ])
    expect(await rowsOf(page, 'parked')).toEqual([])

    await here.worker.restart()
    await stopNow()
    await tellBackground(page, { type: 'how it stands' })
    await expect
      .poll(() => happenings(here, about), { timeout: 60_000 })
      .toEqual(['decision-map done', 'needs-survey done'])
    await expect
      .poll(async () => (await tellBackground(page, { type: 'how it stands' })).standing, { timeout: 100_000 })
      .toMatchObject({ waiting: 0, sealed: true })
    await context.close()
  })
}

/** A sign-in as the extension of that day kept it, but for the keys, which only a browser can make. */
async function accountOf(user: string) {
  await here.worker.restart()
  const signedIn = await fetch(`${here.worker.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: here.worker.url },
    body: JSON.stringify({ email: `${user}@sales.test`, password }),
  })
  const key = signedIn.headers.get('set-auth-token') ?? ''
  const token = await call(bearing(here.worker.url, key), takeToken, {})
  if (!token.ok) throw new Error(JSON.stringify(token))
  await here.worker.stop()
  return { key, session: token.value.session, lapsed: false }
}

/** The database as that shape was: its stores, its keys, two clicks that wait. Never changed with the code. */
async function frozen(page: Page, shape: number, { deal }: Customer, account: object): Promise<void> {
  await page.evaluate(
    async ({ shape, deal, account, server }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      await done(indexedDB.deleteDatabase('guiderail'))
      const opening = indexedDB.open('guiderail', shape)
      opening.onupgradeneeded = () => {
        const db = opening.result
        db.createObjectStore('settings')
        const people = db.createObjectStore('people', { keyPath: 'deal' })
        for (const name of ['addresses', 'domains', 'targets']) people.createIndex(name, name, { multiEntry: true })
        db.createObjectStore('documents', { keyPath: 'hash' })
        db.createObjectStore('deals', { keyPath: 'deal' })
        db.createObjectStore('threads', { keyPath: 'thread' })
        for (const name of ['never', 'dismissed']) db.createObjectStore(name, { keyPath: 'what' })
        const outbox = db.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true })
        outbox.createIndex('deal', 'deal')
        outbox.createIndex('same', 'same', { unique: true })
        outbox.createIndex('id', 'id', { unique: true })
        const words = db.createObjectStore('words', { keyPath: 'id' })
        words.createIndex('deal', 'deal')
        words.createIndex('at', 'at')
        db.createObjectStore('notes', { keyPath: 'context' }).createIndex('at', 'at')
      }
      const db = await done(opening)
      const hmac = { name: 'HMAC', hash: 'SHA-256' }
      const messageKey = await crypto.subtle.importKey('raw', new Uint8Array(32), hmac, false, ['sign'])
      const writing = db.transaction(['settings', 'outbox', 'deals'], 'readwrite')
      writing.objectStore('settings').put(true, 'agreed')
      writing.objectStore('settings').put(server, 'server')
      writing.objectStore('settings').put({ ...account, messageKey }, 'account')
      writing.objectStore('deals').put({ deal, view: {}, fetched: 1 })
      const entry = (place: number, id: string, step: string) => ({
        place,
        id,
        deal,
        same: JSON.stringify(['tick', deal, 'needs', 1, step, 1]),
        kind: 'fact',
        command: {
          v: 1,
          id,
          deal,
          acted: Date.now() - 60_000,
          act: { type: 'do step', step, evidence: { kind: 'word' } },
        },
      })
      writing.objectStore('outbox').put(entry(4, `c1-${shape}`, 'decision-map'))
      writing.objectStore('outbox').put(entry(9, `c2-${shape}`, 'needs-survey'))
      await new Promise((resolve) => {
        writing.oncomplete = resolve
      })
      db.close()
    },
    { shape, deal, account, server: here.worker.url },
  )
}
