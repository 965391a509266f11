/** The organisation's key for message keys, as a key that can sign and can never be read out again. */
export function importMessageKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/** HMAC-SHA-256 of the parts, in hexadecimal. The parts cannot run into each other. */
export async function sign(key: CryptoKey, ...parts: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))
  return Array.from(signed, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
