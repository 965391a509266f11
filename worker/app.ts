import { Hono } from 'hono'
import { allowedMethods } from './allowed.ts'
import { extensionAllowed } from './extension.ts'
import { headers } from './headers.ts'
import { Limits } from './limits.ts'
import { told } from './log.ts'
import { problemResponse } from './problem.ts'
import { requestLog } from './requestLog.ts'
import { routes } from './routes/routes.ts'
import type { App, Surroundings } from './serve.ts'

/** The Worker's requests. `now` is its clock, in milliseconds. */
export function createApp(now: () => number): App {
  const app: App = new Hono<Surroundings>()
  const limits = new Limits()
  app.use(async (c, next) => {
    const requestId = crypto.randomUUID()
    c.set('requestId', requestId)
    c.set('now', now)
    c.set('limits', limits)
    c.set('trace', { request: requestId, trips: 0 })
    await next()
  })
  app.use(requestLog())
  app.use(headers())
  app.use('/api/*', async (c, next) => {
    const allowed = extensionAllowed(c.env, c.req.header('x-guiderail-extension'))
    if (allowed.ok || c.req.path === '/api/health') return next()
    return problemResponse(allowed.failure, c.var.requestId)
  })
  for (const register of routes) register(app)
  app.all('/api/*', (c) => {
    const allow = allowedMethods(c.req.path)
    if (allow.length > 0 && c.req.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
    return problemResponse(allow.length > 0 ? { kind: 'wrong-method', allow } : { kind: 'not-found' }, c.var.requestId)
  })
  app.get('*', (c) => c.env.ASSETS.fetch(c.req.raw))
  app.notFound((c) => problemResponse({ kind: 'not-found' }, c.var.requestId))
  app.onError((error, c) => {
    c.var.trace.error = told(error)
    return problemResponse({ kind: 'internal' }, c.var.requestId)
  })
  return app
}
