import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb'
import type { LineText } from '#extension/rooms/card.ts'
import type { Stop } from '#extension/rooms/stop.ts'
import type { DealView, IndexEntry } from '#shared/api/deals.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Act, Command } from '#shared/process/ledger/command.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { countChanges } from './changes.ts'
import { upgrade } from './upgrade.ts'

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

/**
 * The same as it lies on disk: `data` is the command under the person's key, `same` a keyed hash. Rows of shape 2 are plain
 * until their person was given a key.
 */
export interface Sealed {
  place?: number
  id: string
  deal: string
  same: string
  doubted?: boolean
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}
export type Row = Sealed | Entry

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
  /** What waited together is told together: the id of the first of them, and whether more was still to come after this. */
  round?: string
  more?: boolean
  /** A fact that was refused, to be done once more as a new click if the rep wants that. */
  fact?: Act
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

/** What somebody who signed out left waiting, under a key that this device no longer has. `owner` names nobody. */
export interface Parked {
  owner: string
  place: number
  same: string
  doubted?: boolean
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

/** How one anchor of an adapter fared on one day: counts without text or person. */
export interface Health {
  adapter: string
  revision: number
  anchor: string
  /** Of UTC, as `2026-11-22`. */
  day: string
  hits: number
  misses: number
  disagreements: number
}

/** An adapter that the organisation signed, byte for byte. */
export interface OwnAdapter {
  id: string
  revision: number
  document: string
  signature: string
  state: 'new' | 'good' | 'failed' | 'called back'
  /** Of a new one: on how many views it was tried, and on how many of them it failed. */
  visits?: number
  misses?: number
}

interface Schema extends DBSchema {
  settings: { key: string; value: unknown }
  people: { key: string; value: IndexRow; indexes: { addresses: string; domains: string; targets: string } }
  documents: { key: string; value: Document }
  deals: { key: string; value: KnownDeal }
  threads: { key: string; value: { thread: string; deal: string; at: number } }
  /** `what` is an address, or the key of a thread `with` somebody. */
  never: { key: string; value: { what: string; at: number; with?: string } }
  dismissed: { key: string; value: { what: string; at: number } }
  outbox: { key: number; value: Row; indexes: { deal: string; same: string; id: string } }
  words: { key: string; value: Word; indexes: { deal: string; at: number } }
  notes: { key: string; value: Note; indexes: { at: number } }
  parked: { key: [string, number]; value: Parked; indexes: { owner: string } }
  health: { key: [string, number, string, string]; value: Health; indexes: { day: string } }
  adapters: { key: [string, number]; value: OwnAdapter }
}

export type Store = IDBPDatabase<Schema>
/** A change of these stores that is under way. */
export type Change<Names extends readonly StoreNames<Schema>[]> = IDBPTransaction<Schema, Names, 'readwrite'>
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

let opened: Promise<Store> | undefined

/** Raised when what is held takes another shape; `upgrade` says what becomes of what is there. */
export const shape = 3

/** The extension's own database; opened once in a life of the service worker. */
export function store(): Promise<Store> {
  opened ??= openDB<Schema>('guiderail', shape, {
    upgrade: (db, from, _to, change) => upgrade(db, from, change),
    blocking(_current, _blocked, event) {
      // A newer one of ours waits for this one to let go.
      opened = undefined
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated() {
      opened = undefined
    },
  }).then((db) => {
    countChanges(unwrap(db))
    return db
  })
  return opened
}
