const bits = 256

/**
 * The key for what an installation could not send yet: derived, never stored, so that the same person finds what was left there
 * and nobody else can read it. `of` names organisation, user and installation.
 * @returns base64
 */
export async function outboxKey(secret: string, of: readonly [string, string, string]): Promise<string> {
  const text = (value: string) => new TextEncoder().encode(value)
  const base = await crypto.subtle.importKey('raw', text(secret), 'HKDF', false, ['deriveBits'])
  const derived = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: text('guiderail outbox'), info: text(JSON.stringify(of)) },
    base,
    bits,
  )
  return btoa(String.fromCharCode(...new Uint8Array(derived)))
}
