import type { EventDraft, LedgerEvent } from '#shared/process/ledger/event.ts'
import { canonical, sha256 } from './hash.ts'

/** The hash before a deal's first event. */
export const genesis = '0'.repeat(64)

/** One personal text of an event, apart from the chain that holds its commitment. `salt` is 128 bits in hexadecimal. */
export interface PersonalField {
  event: string
  field: string
  value: string
  salt: string
}

/** Events as they are stored: numbered, committed to, each with the hash of the chain up to it. */
export interface Sealed {
  events: LedgerEvent[]
  chain: string[]
  personal: PersonalField[]
}

/** Links drafts to a chain that ends with `head`. */
export async function seal(drafts: readonly EventDraft[], head: { seq: number; hash: string }): Promise<Sealed> {
  const sealed: Sealed = { events: [], chain: [], personal: [] }
  let { seq, hash } = head
  for (const { personal, ...draft } of drafts) {
    const fields = Object.entries(personal ?? {}).map(([field, value]) => ({
      event: draft.id,
      field,
      value,
      salt: newSalt(),
    }))
    const commitments = await commit(fields)
    const event = { ...draft, seq: ++seq, ...(fields.length > 0 ? { commitments } : {}) }
    hash = await link(hash, event)
    sealed.events.push(event)
    sealed.chain.push(hash)
    sealed.personal.push(...fields)
  }
  return sealed
}

/** SHA-256 of the hash before, the RFC 8785 form of the facts, and that of the commitments. */
export function link(before: string, event: LedgerEvent): Promise<string> {
  const { commitments = {}, ...facts } = event
  return sha256(before + canonical(facts) + canonical(commitments))
}

/** SHA-256(salt ‖ value): says nothing of the value once value and salt are gone. */
export function commitment(value: string, salt: string): Promise<string> {
  const text = new TextEncoder().encode(value)
  const bytes = new Uint8Array(salt.length / 2 + text.length)
  bytes.set(Array.from({ length: salt.length / 2 }, (_, at) => Number.parseInt(salt.slice(2 * at, 2 * at + 2), 16)))
  bytes.set(text, salt.length / 2)
  return sha256(bytes)
}

async function commit(fields: readonly PersonalField[]): Promise<Record<string, string>> {
  const entries = fields.map(async ({ field, value, salt }) => [field, await commitment(value, salt)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
