import type { Hidden } from '#extension/rooms/page.ts'
import { store } from '../store/open.ts'
import { lookAnew } from '../tabs/anew.ts'

/** Everything on which the rep wants to see nothing, the latest first; a thread's key is a list. It never left this device. */
export async function hiddenNow(): Promise<Hidden[]> {
  const rows = await (await store()).getAll('never')
  return rows
    .map((row): Hidden => ({ ...row, kind: row.what.startsWith('[') ? 'thread' : 'person' }))
    .toSorted((a, b) => b.at - a.at)
}

/** Shown again from now on, in the pages that are open too. */
export async function showAgain(what: string): Promise<void> {
  await (await store()).delete('never', what)
  await lookAnew()
}
