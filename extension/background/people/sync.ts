import { getIndex, type IndexEntry } from '#shared/api/deals.ts'
import { listManuals } from '#shared/api/manuals.ts'
import { domainOf } from '../message/sides.ts'
import { ask } from '../request.ts'
import { type IndexRow, store } from '../store/open.ts'
import { set, setting } from '../store/settings.ts'

/** More than this many deals are not kept on a device. */
const mostEntries = 50_000

/** Brings the people index and the list of manuals up to date: what changed since the revision held here, or all of it. */
export async function syncPeople(): Promise<void> {
  const after = (await setting('revision')) ?? 0
  const [index, manuals] = await Promise.all([ask(getIndex, { query: { after } }), ask(listManuals, {})])
  if (manuals.ok) await set('manuals', manuals.value.manuals)
  if (!index.ok) return
  const { revision, whole, entries, gone } = index.value
  const change = (await store()).transaction(['people', 'settings'], 'readwrite')
  const people = change.objectStore('people')
  if (whole) await people.clear()
  for (const deal of gone) await people.delete(deal)
  for (const entry of entries.slice(0, mostEntries)) await people.put(row(entry))
  await change.objectStore('settings').put(revision, 'revision')
  await change.done
}

function row(entry: IndexEntry): IndexRow {
  const addresses = entry.addresses.map((one) => one.toLowerCase())
  const targets = entry.links.map((link) => JSON.stringify([link.site, link.kind, link.target]))
  return { ...entry, addresses, domains: [...new Set(addresses.map(domainOf))], targets }
}
