import { forgetDocuments } from '../deal/documents.ts'
import { store } from './open.ts'
import { accountIn } from './settings.ts'

const day = 86_400_000

/**
 * Signing out leaves nothing of the organisation on this browser but what the person left waiting, sealed, and no key to it.
 * All of it in one step: a browser that ends in between has done it or has not.
 */
export async function forgetOrganisation(): Promise<void> {
  const db = await store()
  const wiped = [
    'people',
    'documents',
    'deals',
    'threads',
    'never',
    'dismissed',
    'outbox',
    'words',
    'notes',
    'adapters',
    'health',
  ] as const
  const change = db.transaction([...wiped, 'settings' as const, 'parked' as const], 'readwrite', {
    durability: 'strict',
  })
  const settings = change.objectStore('settings')
  const owner = (await accountIn(settings))?.outbox?.owner
  for (const { id: _, deal: __, place, ...row } of await change.objectStore('outbox').getAll()) {
    if (owner === undefined || place === undefined || !('data' in row)) continue
    await change.objectStore('parked').put({ owner, place, ...row })
  }
  await Promise.all([
    ...wiped.map((name) => change.objectStore(name).clear()),
    ...personal.map((name) => settings.delete(name)),
    change.done,
  ])
  forgetDocuments()
}

const personal = [
  'account',
  'token',
  'revision',
  'manuals',
  'offline',
  'bookmark',
  'leaving',
  'notBefore',
  'colleagues',
  'stagesSeen',
  'today',
  'remind',
  'quiet',
  'adapterKey',
  'adapterKeyChanged',
  'calledBack',
  'brokenSites',
] as const

/** Words and notes are of use for a day; a loss that nobody was told of stays until somebody was. */
export async function forgetOld(now: number): Promise<void> {
  const db = await store()
  const change = db.transaction(['words', 'notes'], 'readwrite')
  const old = IDBKeyRange.upperBound(now - day)
  const [words, notes] = await Promise.all([
    change.objectStore('words').index('at').getAll(old),
    change.objectStore('notes').index('at').getAllKeys(old),
  ])
  for (const word of words) if (word.ok || word.seen) await change.objectStore('words').delete(word.id)
  for (const key of notes) await change.objectStore('notes').delete(key)
  await change.done
}
