import { type Entry, type Row, type Sealed, store } from '../store/open.ts'
import type { Account, OutboxKeys } from '../store/settings.ts'
import { setting } from '../store/settings.ts'
import { inOrder } from './queue.ts'
import { openRow, sealEntry, unseal } from './seal.ts'

/** Puts back what this person left here, in its order, for sending. What cannot be opened stays where it is. */
export async function bringBack(keys: OutboxKeys): Promise<void> {
  const db = await store()
  const left = await db.getAllFromIndex('parked', 'owner', keys.owner)
  const opened = await Promise.all(
    inOrder(left).map(async (parked) => ({ parked, secret: await unseal(keys, parked) })),
  )
  const change = db.transaction(['parked', 'outbox'], 'readwrite', { durability: 'strict' })
  const outbox = change.objectStore('outbox')
  for (const { parked, secret } of opened) {
    if (!secret) continue
    const { owner, place, same, ...rest } = parked
    const there = await outbox.index('id').getKey(secret.id)
    const taken = (await outbox.index('same').getKey(same)) !== undefined
    const row: Sealed = { ...rest, id: secret.id, deal: secret.deal, same: taken ? `${same} ${secret.id}` : same }
    if (there === undefined) await outbox.add((await outbox.getKey(place)) === undefined ? { ...row, place } : row)
    await change.objectStore('parked').delete([owner, place])
  }
  await change.done
}

/** Seals anew what waits here, after its person was given other keys or the first ones. */
export async function sealAnew({ outbox: former }: Account, keys: OutboxKeys): Promise<void> {
  if (former?.owner === keys.owner) return
  const db = await store()
  const rows = await db.getAll('outbox')
  const sealed = await Promise.all(rows.map((row) => anew(row, former, keys)))
  const change = db.transaction('outbox', 'readwrite', { durability: 'strict' })
  for (const row of sealed) {
    if (row?.place !== undefined && (await change.store.getKey(row.place)) !== undefined) await change.store.put(row)
  }
  await change.done
}

async function anew(row: Row, former: OutboxKeys | undefined, keys: OutboxKeys): Promise<Row | undefined> {
  const entry: Entry | undefined = await openRow(former, row)
  return entry && sealEntry(keys, entry)
}

/** How many clicks of others lie here, or of whoever signed out. Nobody can read them but they. */
export async function parkedCount(): Promise<number> {
  const owner = (await setting('account'))?.outbox?.owner
  const all = await (await store()).getAll('parked')
  return all.filter((one) => one.owner !== owner && one.doubted !== true).length
}
