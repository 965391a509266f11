import type { World } from '#shared/process/world.ts'
import type { Document, KnownDeal } from '../store/open.ts'

/**
 * Documents that were read in this life of the service worker: named by their content's hash they never change, and what the
 * engine worked out of one serves the next click too.
 */
const known = new Map<string, Document>()

/** Documents by their hashes: those read before, else as `read` finds them. Nothing when one of them cannot be had. */
export async function documentsBy(
  hashes: readonly string[],
  read: (hash: string) => Promise<Document | undefined>,
): Promise<Document[] | undefined> {
  const found = await Promise.all(hashes.map(async (hash) => known.get(hash) ?? read(hash)))
  const all = found.filter((one) => one !== undefined)
  for (const one of all) known.set(one.hash, one)
  return all.length === hashes.length ? all : undefined
}

/** The hashes of what judges a deal: its manuals, then its calendars. */
export function hashesOf({ view: { state } }: KnownDeal): string[] {
  return [...state.manuals.map(({ manual }) => manual), ...state.calendars.map(({ calendar }) => calendar)]
}

/** The world that these documents make. */
export function worldOf(documents: readonly Document[], timeZone = 'UTC'): World {
  const manuals = new Map(documents.flatMap((one) => (one.kind === 'manual' ? [[one.hash, one.content]] : [])))
  const calendars = new Map(documents.flatMap((one) => (one.kind === 'calendar' ? [[one.hash, one.content]] : [])))
  return { manuals, calendars, timeZone }
}

/** Whoever leaves takes the organisation's documents along. */
export function forgetDocuments(): void {
  known.clear()
}
