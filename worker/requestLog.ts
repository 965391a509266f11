import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { log } from './log.ts'
import type { Surroundings } from './serve.ts'

/** One line a request. With `LOG` other than `all` only what failed here is told. */
export function requestLog(): MiddlewareHandler<Surroundings> {
  return async (c, next) => {
    const began = c.var.now()
    await next()
    const { status } = c.res
    if (status < 500 && c.env.LOG !== 'all') return
    const { error, quota: _, ...trace } = c.var.trace
    log(status < 500 ? 'info' : 'error', 'request', {
      ...trace,
      method: c.req.method,
      // The pattern, never the path: ids, and what somebody typed into one, stay out.
      route: matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? '*',
      status,
      ms: c.var.now() - began,
      ...error,
    })
  }
}
