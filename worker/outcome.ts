import type { Fault } from '#shared/api/problem.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'

/** Why a request got no answer: a closed union, put on the wire in one place. `retryAfter` in seconds. */
export type Failure =
  | { kind: 'malformed'; faults: Fault[] }
  | { kind: 'wrong-content' }
  | { kind: 'wrong-method'; allow: string[] }
  | { kind: 'too-large'; limit: number }
  | { kind: 'unauthenticated' }
  | { kind: 'forbidden' }
  | { kind: 'not-found' }
  | { kind: 'refused'; refusal: Refusal; at?: string }
  /** Refused so long ago that only the code of the reason is kept. */
  | { kind: 'refused-before'; was: string }
  | { kind: 'id-taken' }
  /** What was asked does not fit what is there; `what` says so in a word that screens translate. */
  | { kind: 'conflict'; what: Conflict }
  /** The role asks for a second factor and the account has none yet. */
  | { kind: 'second-factor-needed' }
  /** The extension is older than the oldest that may call, or blocked. */
  | { kind: 'update-needed'; minimum: string }
  /** The document has changed since the caller read it. */
  | { kind: 'precondition-failed' }
  | { kind: 'busy'; retryAfter: number }
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'internal' }

/** Why an honest wish cannot be met; the wire's `detail`. */
export type Conflict =
  | 'already there'
  | 'last admin'
  | 'has members'
  | 'has a team below'
  | 'not empty'
  | 'used up'
  | 'run out'
  | 'out of order'

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })
/** The database did not answer, or others were faster: the sender keeps what it has and comes again. */
export const busy = failed({ kind: 'busy', retryAfter: 2 })
export const notFound = failed({ kind: 'not-found' })
