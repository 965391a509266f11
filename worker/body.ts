import { done, failed, type Outcome } from './outcome.ts'

/** What an ordinary body may hold, and what one deal's whole history may. Bytes. */
export const bodyLimit = 256 * 1024
export const importLimit = 4 * 1024 * 1024

/** The JSON of a request's body: well-formed UTF-8, within the limit, with texts that any store keeps as they are. */
export async function readJson(request: Request, limit: number): Promise<Outcome<unknown>> {
  if (!/^application\/json(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return failed({ kind: 'wrong-content' })
  const bytes = await readBytes(request, limit)
  if (!bytes) return failed({ kind: 'too-large', limit })
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (/\\u(d[89a-f]|0000)/i.test(text) && !speakable(value)) return malformed('text without lone surrogates and NUL')
    return done(value)
  } catch {
    return malformed('well-formed JSON in UTF-8')
  }
}

const malformed = (expected: string) => failed({ kind: 'malformed', faults: [{ at: 'body', expected }] })

async function readBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** Half a surrogate pair has no UTF-8, and a NUL ends a text for some databases. */
function speakable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(speakable)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => speakable(key) && speakable(inner))
}
