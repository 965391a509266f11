import type * as z from 'zod'
import type { listAdapters, SignedAdapter } from '#shared/api/adapters.ts'
import { ownAdapter } from '#shared/sites/own.ts'
import type { OwnAdapter } from '../store/open.ts'
import { isSignedBy } from './verify.ts'

/** What the server says of own adapters. */
export type Word = z.output<typeof listAdapters.answer>

/** Of each site the newest one, the one before it, and one to spare for a call back. */
const kept = 3

/**
 * What a device holds of its organisation's own adapters after the server's word. Taken in is what the pinned key signed,
 * what keeps to the rules for own adapters, and what is newer than all that is held of that site: revisions only rise. What
 * was called back stays, so that it does not come in again as new.
 */
export async function heldAfter(held: readonly OwnAdapter[], word: Word, key: string | null): Promise<OwnAdapter[]> {
  const read = await Promise.all(word.adapters.map((signed) => readSigned(signed, key)))
  const fresh = read.filter((row) => row !== undefined).filter((row) => isNewer(row, held))
  const blocked = new Set(word.blocked.map(({ adapter, revision }) => `${adapter} ${revision}`))
  const all = [...held, ...fresh].map((row) => recalled(row, blocked.has(`${row.id} ${row.revision}`)))
  return all.filter((row) => all.filter(({ id, revision }) => id === row.id && revision > row.revision).length < kept)
}

async function readSigned({ document, signature }: SignedAdapter, key: string | null): Promise<OwnAdapter | undefined> {
  const read = ownAdapter(document)
  if (key === null || !read.ok || !(await isSignedBy(key, document, signature))) return undefined
  const { id, revision } = read.adapter
  return { id, revision, document, signature, state: 'new' }
}

function isNewer({ id, revision }: OwnAdapter, held: readonly OwnAdapter[]): boolean {
  return held.every((row) => row.id !== id || row.revision < revision)
}

/** Let go on after a call back, it is tried anew. */
function recalled(row: OwnAdapter, isBlocked: boolean): OwnAdapter {
  if (isBlocked) return { ...row, state: 'called back' }
  return row.state === 'called back' ? { ...row, state: 'new', visits: 0, misses: 0 } : row
}
