import { store } from './open.ts'

const day = 86_400_000

/** Signing out leaves nothing of the organisation on this browser. What waits in the outbox goes with it. */
export async function forgetOrganisation(): Promise<void> {
  const db = await store()
  const names = [
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
  ] as const
  const change = db.transaction(names, 'readwrite')
  await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done])
}

/** Words and notes are of use for a day. */
export async function forgetOld(now: number): Promise<void> {
  const db = await store()
  for (const name of ['words', 'notes'] as const) {
    const change = db.transaction(name, 'readwrite')
    const old = await change.store.index('at').getAllKeys(IDBKeyRange.upperBound(now - day))
    await Promise.all([...old.map((key) => change.store.delete(key)), change.done])
  }
}
