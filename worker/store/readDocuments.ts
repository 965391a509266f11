import type { DealState } from '#shared/process/ledger/state.ts'
import { type Documents, documentsByName, keep } from './documents.ts'
import type { Store } from './shard.ts'

/** Reads what these deals are judged by and this isolate lacks, by the whole of their states. False when there was no answer. */
export async function readDocuments(
  store: Store,
  documents: Documents,
  states: readonly Pick<DealState, 'manuals' | 'calendars'>[],
): Promise<boolean> {
  const manuals = states.flatMap((state) => state.manuals.map((one) => one.manual))
  const calendars = states.flatMap((state) => state.calendars.map((one) => one.calendar))
  const missing = [
    ...manuals.filter((hash) => !documents.manuals.has(hash)),
    ...calendars.filter((hash) => !documents.calendars.has(hash)),
  ]
  if (missing.length === 0) return true
  const read = await store.read(documentsByName(documents, { manuals: [], users: [], hashes: [...new Set(missing)] }))
  if (read) keep(documents, read[0], read[1])
  return read !== undefined
}
