import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { LineText } from '#extension/rooms/card.ts'
import type { Stop } from '#extension/rooms/stop.ts'
import type { DealView, IndexEntry } from '#shared/api/deals.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import type { Manual } from '#shared/process/manual/schema.ts'

/** A line of the people index, with what IndexedDB finds it by. */
export interface IndexRow extends IndexEntry {
  domains: string[]
  targets: string[]
}

export interface KnownDeal {
  deal: string
  view: DealView
  fetched: number
}

export type Document =
  | { hash: string; kind: 'manual'; content: Manual }
  | { hash: string; kind: 'calendar'; content: Calendar }

/** A command that waits for the server's word. `same` is the same click made twice. */
export interface Entry {
  place?: number
  id: string
  deal: string
  same: string
  kind: 'fact' | 'request'
  command: Omit<Command, 'sent'>
  /** The rep was told at once that it is refused by what this device last knew; the server's refusal is no news then. */
  doubted?: boolean
}

/** The server's word on a command, kept for a day: the second mark, or why it was refused. */
export interface Word {
  id: string
  deal: string
  at: number
  ok: boolean
  act: string
  step?: string
  by?: string
  refusal?: Refusal
  /** Of the server's answer, where it refused without saying which rule stands in the way. */
  status?: number
  seen: boolean
}

export interface Said {
  text: LineText
  command: string
  step?: string
  field?: string
  why?: string
  undo: boolean
}

/** What is said under the card of one context. */
export interface Note {
  context: string
  at: number
  line?: Said
  stop?: Stop
}

interface Schema extends DBSchema {
  settings: { key: string; value: unknown }
  people: { key: string; value: IndexRow; indexes: { addresses: string; domains: string; targets: string } }
  documents: { key: string; value: Document }
  deals: { key: string; value: KnownDeal }
  threads: { key: string; value: { thread: string; deal: string; at: number } }
  never: { key: string; value: { what: string; at: number } }
  dismissed: { key: string; value: { what: string; at: number } }
  outbox: { key: number; value: Entry; indexes: { deal: string; same: string; id: string } }
  words: { key: string; value: Word; indexes: { deal: string; at: number } }
  notes: { key: string; value: Note; indexes: { at: number } }
}

export type Store = IDBPDatabase<Schema>

let opened: Promise<Store> | undefined

/** Raised when what is held takes another shape. What waits to be sent always stays; what the server has is asked for again. */
const shape = 2

/** The extension's own database; opened once in a life of the service worker. */
export function store(): Promise<Store> {
  opened ??= openDB<Schema>('guiderail', shape, {
    async upgrade(db, from, _to, change) {
      if (from === 0) create(db)
      else await Promise.all([change.objectStore('deals').clear(), change.objectStore('documents').clear()])
    },
    terminated() {
      opened = undefined
    },
  })
  return opened
}

function create(db: Store): void {
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
