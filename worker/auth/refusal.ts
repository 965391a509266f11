import * as z from 'zod'
import type { Failure } from '#worker/outcome.ts'

const Refused = z.object({ code: z.string().optional(), error: z.string().optional() })

/** What the library's refusal means, in the words of the rest of the API. `retryAfter` is what its limiter said, in seconds. */
export function failureOf(status: number, body: unknown, retryAfter: number | undefined): Failure {
  const code = Refused.safeParse(body).data?.code
  if (code === 'INVALID_PASSWORD') return malformed('password', 'the current password')
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return malformed('code', 'a code that holds now')
  switch (status) {
    case 401:
      return { kind: 'unauthenticated' }
    case 403:
      return { kind: 'forbidden' }
    case 404:
    case 405:
      return { kind: 'not-found' }
    case 415:
      return { kind: 'wrong-content' }
    // A second factor that was tried too often is locked for this long.
    case 429:
      return { kind: 'too-many-requests', retryAfter: retryAfter ?? 900 }
    default:
      return status < 500 ? malformed('body', 'what this way asks for') : { kind: 'internal' }
  }
}

const malformed = (at: string, expected: string): Failure => ({ kind: 'malformed', faults: [{ at, expected }] })

/** The error name that RFC 8628 and RFC 6749 give a refusal. */
export const oauthError = (body: unknown): string => Refused.safeParse(body).data?.error ?? 'invalid_request'
