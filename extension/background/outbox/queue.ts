import { every, stop } from '#extension/browser/alarms.ts'
import { type Change, type Entry, type Row, type Said, store } from '../store/open.ts'
import { type Account, accountIn, type OutboxKeys, setting } from '../store/settings.ts'
import { freed, isPromised, undoneBy } from './same.ts'
import { markOf, openRow, sealEntry } from './seal.ts'

export const outboxAlarm = 'outbox'

/** What is written down together with a command. */
export interface Besides {
  /** Who clicked, where that was read before; looked at again as the command is written. */
  account?: Account
  /** A new click: what the rep was to be told of this deal has been told. */
  told?: boolean
  /** Said from now on under the card of one view. */
  say?: { context: string; line: Omit<Said, 'command'> }
}

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
  const change = (await store()).transaction(written, 'readwrite', { durability: 'strict' })
  const now = await accountIn(change.objectStore('settings'))
  const here = now?.key === account.key && now.outbox?.owner === keys?.owner
  const kept = here ? await add(change, entry, row, besides) : { id: entry.id, again: false }
  if (!here && keys && 'data' in row) {
    const { same, iv, data } = row
    await change.objectStore('parked').put({ owner: keys.owner, place: Date.now(), same, iv, data })
  }
  await Promise.all([change.done, alarm])
  if (!here && !keys) throw new DOMException('somebody else is signed in', 'InvalidStateError')
  return kept
}

const written = ['outbox', 'settings', 'parked', 'words', 'notes'] as const

/** In its place, unless it waits already or the server had it: a click is told again by whoever got no answer. */
async function add(change: Change<typeof written>, entry: Entry, row: Row, { told, say }: Besides) {
  const [outbox, words, notes] = [
    change.objectStore('outbox'),
    change.objectStore('words'),
    change.objectStore('notes'),
  ]
  const undone = undoneBy(entry)
  const [first, waits, word, behind, untold, note] = await Promise.all([
    outbox.index('same').get(row.same),
    outbox.index('id').get(entry.id),
    words.get(entry.id),
    undone === undefined ? undefined : outbox.index('id').get(undone),
    told ? words.index('deal').getAll(entry.deal) : [],
    say && notes.get(say.context),
  ])
  const id = (word ?? waits ?? first ?? entry).id
  const again = (word ?? waits ?? first) !== undefined
  if (behind && !again) await outbox.put(freed(behind))
  await Promise.all([
    ...(again ? [] : [outbox.add(row)]),
    ...untold.filter(({ seen }) => !seen).map((one) => words.put({ ...one, seen: true })),
    ...(say ? [notes.put({ ...note, context: say.context, at: Date.now(), line: { ...say.line, command: id } })] : []),
  ])
  return { id, again }
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
