import type { Store, Upgrade } from './open.ts'

/**
 * Brings a database of any earlier shape to this one. What waits to be sent always stays; what the server has is asked for
 * again.
 */
export async function upgrade(db: Store, from: number, change: Upgrade): Promise<void> {
  if (from < 1) createFirst(db)
  if (from < 3) createThird(db)
  if (from > 0) await Promise.all([change.objectStore('deals').clear(), change.objectStore('documents').clear()])
}

function createFirst(db: Store): void {
  db.createObjectStore('settings')
  const people = db.createObjectStore('people', { keyPath: 'deal' })
  for (const name of ['addresses', 'domains', 'targets'] as const) people.createIndex(name, name, { multiEntry: true })
  db.createObjectStore('documents', { keyPath: 'hash' })
  db.createObjectStore('deals', { keyPath: 'deal' })
  db.createObjectStore('threads', { keyPath: 'thread' })
  db.createObjectStore('never', { keyPath: 'what' })
  db.createObjectStore('dismissed', { keyPath: 'what' })
  const outbox = db.createObjectStore('outbox', { keyPath: 'place', autoIncrement: true })
  outbox.createIndex('deal', 'deal')
  outbox.createIndex('same', 'same', { unique: true })
  outbox.createIndex('id', 'id', { unique: true })
  const words = db.createObjectStore('words', { keyPath: 'id' })
  words.createIndex('deal', 'deal')
  words.createIndex('at', 'at')
  db.createObjectStore('notes', { keyPath: 'context' }).createIndex('at', 'at')
}

function createThird(db: Store): void {
  db.createObjectStore('parked', { keyPath: ['owner', 'place'] }).createIndex('owner', 'owner')
  const health = db.createObjectStore('health', { keyPath: ['adapter', 'revision', 'anchor', 'day'] })
  health.createIndex('day', 'day')
  db.createObjectStore('adapters', { keyPath: ['id', 'revision'] })
}
