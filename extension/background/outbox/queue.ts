import { every, stop } from '#extension/browser/alarms.ts'
import { type Entry, type Note, type Row, store } from '../store/open.ts'
import { type OutboxKeys, setting } from '../store/settings.ts'
import { type Besides, type Found, find, foundIn, type Writing, written } from './found.ts'
import { freed, isPromised } from './same.ts'
import { markOf, openRow, sealEntry } from './seal.ts'

export const outboxAlarm = 'outbox'

/**
 * Writes a command down before anybody is told that it is kept: sealed, on disk, in its place, in one transaction. The same
 * click twice is one entry: then the first one's id is answered. What an undo takes back can be clicked anew from then on.
 * Somebody who left meanwhile finds it with what else waits for them. Throws where the disk takes no more.
 */
export async function enqueue(entry: Entry, besides: Besides = {}): Promise<{ id: string; again: boolean }> {
  const account = besides.account ?? (await setting('account'))
  if (!account) throw new DOMException('nobody is signed in', 'InvalidStateError')
  const { outbox: keys } = account
  const alarm = every(outboxAlarm, 0.5)
  const row: Row = keys ? await sealEntry(keys, entry) : entry
  const db = await store()
  // In the turn in which the change is begun: no other one comes between.
  const known = besides.around && foundIn(besides.around, entry, row, besides)
  const change = db.transaction(written, 'readwrite', { durability: 'strict' })
  const found = known ?? (await find(change, entry, row, besides, account))
  const { here } = found
  const first = here ? found.first : undefined
  const id = first ?? entry.id
  const puts = here ? put(change, row, found, besides.say && noteOf(besides.say, found, id)) : [park(change, row, keys)]
  // Nothing more is read: what is under way need not come back before the disk is asked to keep it.
  change.commit()
  await Promise.all([...puts, change.done, alarm])
  if (!here && !keys) throw new DOMException('somebody else is signed in', 'InvalidStateError')
  return { id, again: first !== undefined }
}

/** In its place, unless it was taken before: a click is told again by whoever got no answer. */
function put(change: Writing, row: Row, { first, behind, untold }: Found, note: Note | undefined): Promise<unknown>[] {
  const outbox = change.objectStore('outbox')
  const isNew = first === undefined
  return [
    ...(isNew && behind ? [outbox.put(freed(behind))] : []),
    ...(isNew ? [outbox.add(row)] : []),
    ...untold.map((one) => change.objectStore('words').put({ ...one, seen: true })),
    ...(note ? [change.objectStore('notes').put(note)] : []),
  ]
}

function noteOf({ context, line }: NonNullable<Besides['say']>, { note }: Found, command: string): Note {
  return { ...note, context, at: Date.now(), line: { ...line, command } }
}

/** Whoever clicked left meanwhile, and finds it at their return. */
async function park(change: Writing, row: Row, keys: OutboxKeys | undefined): Promise<void> {
  if (!keys || !('data' in row)) return
  const { same, iv, data } = row
  await change.objectStore('parked').put({ owner: keys.owner, place: Date.now(), same, iv, data })
}

/** What waits for one deal, in its order. */
export async function waitingFor(deal: string): Promise<Entry[]> {
  const rows = await (await store()).getAllFromIndex('outbox', 'deal', deal)
  return rows.length === 0 ? [] : openRows((await setting('account'))?.outbox, rows)
}

/** Rows as entries, in their order; what another key sealed is left out. */
export async function openRows(keys: OutboxKeys | undefined, rows: readonly Row[]): Promise<Entry[]> {
  const entries = await Promise.all(inOrder(rows).map((row) => openRow(keys, row)))
  return entries.filter((entry) => entry !== undefined)
}

/** The first that waits for a deal. */
export async function firstFor(deal: string): Promise<Entry | undefined> {
  const rows = await (await store()).getAllFromIndex('outbox', 'deal', deal)
  const keys = (await setting('account'))?.outbox
  for (const row of inOrder(rows)) {
    const entry = await openRow(keys, row)
    if (entry) return entry
  }
  return undefined
}

/** Whether this command is still to be sent. */
export async function waits(id: string): Promise<boolean> {
  return (await (await store()).getKeyFromIndex('outbox', 'id', id)) !== undefined
}

/** The command that waits for this very thing to be done. */
export async function waitsAs(same: string): Promise<string | undefined> {
  const keys = (await setting('account'))?.outbox
  const mark = keys ? await markOf(keys, same) : same
  return (await (await store()).getFromIndex('outbox', 'same', mark))?.id
}

/** How many clicks wait that the rep was told are kept. */
export async function waitingCount(): Promise<number> {
  return (await (await store()).getAll('outbox')).filter(isPromised).length
}

/** Deals for which something waits. As long as anything does there is an alarm, also after a browser that forgot it. */
export async function waitingDeals(): Promise<string[]> {
  const rows = await (await store()).getAll('outbox')
  if (rows.length === 0) await stop(outboxAlarm)
  else await every(outboxAlarm, 0.5)
  return [...new Set(rows.map((row) => row.deal))]
}

export function inOrder<T extends { place?: number }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
}
