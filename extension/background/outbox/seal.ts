import type { Entry, Row, Sealed } from '../store/open.ts'
import type { OutboxKeys } from '../store/settings.ts'

const ivBytes = 12

/** The server's key for this person on this installation, as keys that work and can never be read out again. */
export async function importOutboxKeys(base64: string): Promise<OutboxKeys> {
  const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const [seal, mark, owner] = await Promise.all([
    crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
    digest(raw, 'mark').then((bytes) =>
      crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    ),
    digest(raw, 'owner'),
  ])
  return { seal, mark, owner: hex(owner).slice(0, 32) }
}

/** An entry as it lies on disk: its command under the person's key, and what it is found by. */
export async function sealEntry(keys: OutboxKeys, entry: Entry): Promise<Sealed> {
  const { place, same, doubted, ...secret } = entry
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const [mark, data] = await Promise.all([
    markOf(keys, same),
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, keys.seal, new TextEncoder().encode(JSON.stringify(secret))),
  ])
  const { id, deal } = entry
  return { ...(place !== undefined && { place }), id, deal, same: mark, ...(doubted && { doubted }), iv, data }
}

/** What `same` is looked up by: without the person's key it says nothing of what was clicked. */
export async function markOf(keys: OutboxKeys, same: string): Promise<string> {
  return hex(await crypto.subtle.sign('HMAC', keys.mark, new TextEncoder().encode(same)))
}

/** The entry of a row, or nothing where another key sealed it. */
export async function openRow(keys: OutboxKeys | undefined, row: Row): Promise<Entry | undefined> {
  if ('command' in row) return row
  const secret = keys && (await unseal(keys, row))
  if (!secret) return undefined
  const { place, same, doubted } = row
  return { ...secret, ...(place !== undefined && { place }), same, ...(doubted && { doubted }) }
}

type Secret = Omit<Entry, 'place' | 'same' | 'doubted'>

/** What was sealed under these keys, or nothing. */
export async function unseal(keys: OutboxKeys, { iv, data }: Pick<Sealed, 'iv' | 'data'>): Promise<Secret | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, keys.seal, data)
    return JSON.parse(new TextDecoder().decode(plain)) as Secret
  } catch {
    return undefined
  }
}

function digest(raw: Uint8Array<ArrayBuffer>, purpose: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new Uint8Array([...raw, ...new TextEncoder().encode(purpose)]))
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
