import type { Fault } from '#shared/api/problem.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'

/** Why a request got no answer: a closed union, put on the wire in one place. `retryAfter` in seconds. */
export type Failure =
  | { kind: 'malformed'; faults: Fault[] }
  | { kind: 'wrong-content' }
  | { kind: 'too-large'; limit: number }
  | { kind: 'unauthenticated' }
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'refused'; refusal: Refusal; at?: string }
  | { kind: 'id-taken' }
  | { kind: 'busy'; retryAfter: number }
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'internal' }

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })
/** The database did not answer, or others were faster: the sender keeps what it has and comes again. */
export const busy = failed({ kind: 'busy', retryAfter: 2 })
export const notFound = failed({ kind: 'not-found' })
