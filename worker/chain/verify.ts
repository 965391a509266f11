import type { LedgerExport } from '#shared/api/deals.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { commitment, genesis, link } from './link.ts'

export type ChainFault = 'sequence' | 'event' | 'personal' | 'head'

/** A chain that holds, with the personal fields that were erased; or the first place where it does not. */
export type Verified =
  | { ok: true; erased: { event: string; field: string }[] }
  | { ok: false; seq: number; why: ChainFault }

export type Ledger = Pick<LedgerExport, 'events' | 'chain' | 'head' | 'personal'>

/** Whether a ledger is whole and unaltered up to its head. An erased personal field is no fault. */
export async function verify(ledger: Ledger): Promise<Verified> {
  const erased: { event: string; field: string }[] = []
  let hash = genesis
  for (const [at, event] of ledger.events.entries()) {
    if (event.seq !== at + 1) return { ok: false, seq: at + 1, why: 'sequence' }
    hash = await link(hash, event)
    if (ledger.chain[at] !== hash) return { ok: false, seq: event.seq, why: 'event' }
    const personal = await verifyPersonal(event, ledger.personal[event.id] ?? {})
    if (!personal) return { ok: false, seq: event.seq, why: 'personal' }
    erased.push(...personal.map((field) => ({ event: event.id, field })))
  }
  if (ledger.head.seq !== ledger.events.length || ledger.head.hash !== hash)
    return { ok: false, seq: ledger.events.length, why: 'head' }
  return { ok: true, erased }
}

/** The fields of an event that are gone; nothing if one that is there differs from its commitment. */
async function verifyPersonal(
  event: LedgerEvent,
  fields: LedgerExport['personal'][string],
): Promise<string[] | undefined> {
  const commitments = event.commitments ?? {}
  for (const [field, { value, salt }] of Object.entries(fields))
    if (commitments[field] !== (await commitment(value, salt))) return undefined
  return Object.keys(commitments).filter((field) => !fields[field])
}
