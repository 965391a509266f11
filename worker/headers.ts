import type { MiddlewareHandler } from 'hono'
import { bookmarkHeader } from '#shared/api/bookmark.ts'
import { limitHeaders } from './limits.ts'
import type { Surroundings } from './serve.ts'

/** What a page of ours may do: only what comes from here, no inline script, in nobody's frame. */
const pagePolicy =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'"

const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Gives every answer its request id and its security headers. */
export function headers(): MiddlewareHandler<Surroundings> {
  return async (c, next) => {
    await next()
    const data = c.req.path.startsWith('/api/') && !c.req.path.startsWith('/api/docs')
    const response = new Response(c.res.body, c.res)
    for (const [name, value] of Object.entries({
      'content-security-policy': data ? dataPolicy : pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': c.var.requestId,
      ...(c.var.trace.quota ? limitHeaders(c.var.trace.quota) : {}),
      ...(c.var.trace.bookmark === undefined ? {} : { [bookmarkHeader]: c.var.trace.bookmark }),
      ...(data ? { 'cache-control': 'no-store' } : {}),
      ...(c.req.url.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    }))
      response.headers.set(name, value)
    c.res = response
  }
}
