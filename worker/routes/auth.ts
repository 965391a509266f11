import { accounts } from '#worker/auth/accounts.ts'
import type { Failure } from '#worker/outcome.ts'
import { problemResponse } from '#worker/problem.ts'
import type { App } from '#worker/serve.ts'

/** The ways of better-auth that a screen of ours calls; the others are not there. */
const ways = ['sign-in/email', 'sign-out', 'get-session']

/** Signing in and out; the password never goes anywhere else. */
export function auth(app: App): void {
  for (const way of ways)
    app.on(['GET', 'POST'], `/api/auth/${way}`, async (c) => {
      const response = await accounts(c.env, new URL(c.req.url).origin).handler(c.req.raw)
      return response.ok ? response : problemResponse(failure(response), c.var.requestId)
    })
}

function failure(response: Response): Failure {
  switch (response.status) {
    case 401:
      return { kind: 'unauthenticated' }
    case 403:
      return { kind: 'forbidden' }
    case 415:
      return { kind: 'wrong-content' }
    case 429:
      return { kind: 'too-many-requests', retryAfter: Number(response.headers.get('x-retry-after') ?? 60) }
    case 404:
    case 405:
      return { kind: 'not-found' }
    default:
      return response.status < 500
        ? { kind: 'malformed', faults: [{ at: 'body', expected: 'an e-mail address and a password' }] }
        : { kind: 'internal' }
  }
}
