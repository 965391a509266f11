import { every, stop } from '#extension/browser/alarms.ts'
import { type Entry, type Row, store } from '../store/open.ts'
import { accountIn, setting } from '../store/settings.ts'
import { freed, isPromised, undoneBy } from './same.ts'
import { markOf, openRow, sealEntry } from './seal.ts'

export const outboxAlarm = 'outbox'

/**
 * Writes a command down before anybody is told that it is kept: sealed, on disk, in its place, in one transaction. The same
 * click twice is one entry: then the first one's id is answered. What an undo takes back can be clicked anew from then on.
 * Somebody who left meanwhile finds it with what else waits for them. Throws where the disk takes no more.
 */
export async function enqueue(entry: Entry): Promise<{ id: string; again: boolean }> {
  const account = await setting('account')
  if (!account) throw new DOMException('nobody is signed in', 'InvalidStateError')
  const { outbox: keys } = account
  const row: Row = keys ? await sealEntry(keys, entry) : entry
  const change = (await store()).transaction(['outbox', 'settings', 'parked'], 'readwrite', { durability: 'strict' })
  const outbox = change.objectStore('outbox')
  const now = await accountIn(change.objectStore('settings'))
  const here = now?.key === account.key && now.outbox?.owner === keys?.owner
  const first = here ? await outbox.index('same').get(row.same) : undefined
  if (here && !first) {
    const undone = undoneBy(entry)
    const behind = undone === undefined ? undefined : await outbox.index('id').get(undone)
    if (behind) await outbox.put(freed(behind))
    await outbox.add(row)
  }
  if (!here && keys && 'data' in row) {
    const { same, iv, data } = row
    await change.objectStore('parked').put({ owner: keys.owner, place: Date.now(), same, iv, data })
  }
  await change.done
  if (!here && !keys) throw new DOMException('somebody else is signed in', 'InvalidStateError')
  await every(outboxAlarm, 0.5)
  return first ? { id: first.id, again: true } : { id: entry.id, again: false }
}

/** What waits for one deal, in its order. */
export async function waitingFor(deal: string): Promise<Entry[]> {
  const rows = await (await store()).getAllFromIndex('outbox', 'deal', deal)
  if (rows.length === 0) return []
  const keys = (await setting('account'))?.outbox
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
