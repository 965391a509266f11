import canonicalize from 'canonicalize'

/** SHA-256 of a text's UTF-8, or of bytes, in hexadecimal. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The RFC 8785 form of a document: the same bytes whoever writes it. */
export function canonical(document: object): string {
  const text = canonicalize(document)
  if (text === undefined) throw new TypeError('not a document')
  return text
}

/** By which an immutable document, a manual or a calendar, is found. */
export function contentHash(document: object): Promise<string> {
  return sha256(canonical(document))
}
