import { every, stop } from '#extension/browser/alarms.ts'
import { type Entry, store } from '../store/open.ts'
import { freed, isPromised, undoneBy } from './same.ts'

export const outboxAlarm = 'outbox'

/**
 * Writes a command down before anybody is told that it is kept: on disk, in its place. The same click twice is one entry:
 * then the first one's id is answered. What an undo takes back can be clicked anew from then on.
 */
export async function enqueue(entry: Entry): Promise<{ id: string; again: boolean }> {
  const db = await store()
  const change = db.transaction('outbox', 'readwrite', { durability: 'strict' })
  const first = await change.store.index('same').get(entry.same)
  if (!first) {
    const undone = undoneBy(entry)
    const behind = undone === undefined ? undefined : await change.store.index('id').get(undone)
    if (behind) await change.store.put(freed(behind))
    await change.store.add(entry)
  }
  await change.done
  await every(outboxAlarm, 0.5)
  return first ? { id: first.id, again: true } : { id: entry.id, again: false }
}

/** What waits for one deal, in its order. */
export async function waitingFor(deal: string): Promise<Entry[]> {
  const entries = await (await store()).getAllFromIndex('outbox', 'deal', deal)
  return entries.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
}

/** Whether this command is still to be sent. */
export async function waits(id: string): Promise<boolean> {
  return (await (await store()).getKeyFromIndex('outbox', 'id', id)) !== undefined
}

/** The command that waits for this very thing to be done. */
export async function waitsAs(same: string): Promise<string | undefined> {
  return (await (await store()).getFromIndex('outbox', 'same', same))?.id
}

/** How many clicks wait that the rep was told are kept. */
export async function waitingCount(): Promise<number> {
  return (await (await store()).getAll('outbox')).filter(isPromised).length
}

/** Deals for which something waits. As long as anything does there is an alarm, also after a browser that forgot it. */
export async function waitingDeals(): Promise<string[]> {
  const entries = await (await store()).getAll('outbox')
  if (entries.length === 0) await stop(outboxAlarm)
  else await every(outboxAlarm, 0.5)
  return [...new Set(entries.map((entry) => entry.deal))]
}
