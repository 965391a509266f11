import type { Outcome } from '#worker/outcome.ts'
import {
  checkDevice,
  checkPassword,
  countPassword,
  countSignIn,
  forgetSignIn,
  mayApprove,
  mayDisable,
  mayLook,
  oncePerCode,
  onlyCode,
  signOutElsewhere,
  withOrigin,
  withoutAddress,
  withoutToken,
} from './gates.ts'
import type { Person } from './person.ts'

export type Json = Record<string, unknown>

/** A request to the sign-in library, as far as it was read. */
export interface Asking {
  env: Cloudflare.Env
  request: Request
  now: number
  /** The body's fields, or the query's of a GET. */
  input: Json
  /** Who is signed in, if anybody. */
  person: () => Promise<Person | undefined>
}

/** One way of the sign-in library that a screen of ours calls. */
export interface Way {
  method: 'GET' | 'POST'
  /** What the library is given: a failure ends it before the library is asked. */
  before?: (asking: Asking) => Promise<Outcome<Json>>
  /** What the caller is given of an answer that went well. */
  after?: (asking: Asking, answer: Json) => Promise<Outcome<Json>>
  /** How the organisation's audit names it; `by` is who was signed in before. */
  audit?: string | ((by: Person | undefined) => string | undefined)
  /** Errors keep the names that RFC 8628 gives them. */
  oauth?: true
}

/** The ways that are served; the library's others are not there. */
export const ways: Record<string, Way> = {
  'sign-in/email': { method: 'POST', before: countSignIn, after: forgetSignIn },
  'sign-out': { method: 'POST' },
  'get-session': { method: 'GET', after: withoutToken },
  'change-password': { method: 'POST', before: checkPassword, after: signOutElsewhere, audit: 'password changed' },
  'two-factor/enable': { method: 'POST', before: countPassword },
  'two-factor/verify-totp': {
    method: 'POST',
    before: onlyCode,
    after: oncePerCode,
    audit: (by) => (by && !by.factor ? 'second factor set up' : undefined),
  },
  'two-factor/verify-backup-code': { method: 'POST', before: onlyCode, audit: 'backup code used' },
  'two-factor/generate-backup-codes': { method: 'POST', before: countPassword, audit: 'backup codes made' },
  'two-factor/disable': { method: 'POST', before: mayDisable, audit: 'second factor removed' },
  'device/code': { method: 'POST', before: checkDevice, oauth: true },
  'device/token': { method: 'POST', after: withoutAddress, oauth: true },
  device: { method: 'GET', before: mayLook, after: withOrigin },
  'device/approve': { method: 'POST', before: mayApprove, audit: 'browser connected' },
  'device/deny': { method: 'POST', before: mayLook },
}
