import { listAdapters } from '#shared/api/adapters.ts'
import { ask } from '../request.ts'
import { settleSites } from '../sites/work.ts'
import { store } from '../store/open.ts'
import { set, setting } from '../store/settings.ts'
import { heldAfter, type Word } from './held.ts'
import { adaptersInUse } from './inUse.ts'

/**
 * Brings the organisation's own adapters up to date, and what was called back. The key that stood there at sign-in counts
 * until the next one: under another key nothing is taken in, and the rep is told. Pages that are open get what changed.
 */
export async function syncAdapters(): Promise<void> {
  const answer = await ask(listAdapters, {})
  if (answer.ok) await navigator.locks.request('adapters', () => take(answer.value))
}

async function take(word: Word): Promise<void> {
  const { key = null, blocked } = word
  const pinned = await pinnedKey(key)
  await set('adapterKeyChanged', pinned !== key)
  const before = namesOf(await adaptersInUse())
  const db = await store()
  const held = await heldAfter(await db.getAll('adapters'), word, pinned === key ? pinned : null)
  const change = db.transaction('adapters', 'readwrite')
  await change.store.clear()
  for (const row of held) await change.store.put(row)
  await change.done
  await set('calledBack', blocked)
  if (namesOf(await adaptersInUse()) !== before) await settleSites()
}

/** The key of this sign-in; the first word of the server after it says which. */
async function pinnedKey(now: string | null): Promise<string | null> {
  const pinned = await setting('adapterKey')
  if (pinned !== undefined) return pinned
  await set('adapterKey', now)
  return now
}

const namesOf = (adapters: readonly { id: string; revision: number }[]) =>
  adapters.map(({ id, revision }) => `${id} ${revision}`).join()
