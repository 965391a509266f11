import { Hono } from 'hono'
import { headers } from './headers.ts'
import { problemResponse } from './problem.ts'
import { routes } from './routes/routes.ts'
import type { App, Surroundings } from './serve.ts'

/** The Worker's requests. `now` is its clock, in milliseconds. */
export function createApp(now: () => number): App {
  const app: App = new Hono<Surroundings>()
  app.use(async (c, next) => {
    c.set('requestId', crypto.randomUUID())
    c.set('now', now)
    await next()
  })
  app.use(headers())
  for (const register of routes) register(app)
  app.all('/api/*', (c) => problemResponse({ kind: 'not-found' }, c.var.requestId))
  app.get('*', (c) => c.env.ASSETS.fetch(c.req.raw))
  app.notFound((c) => problemResponse({ kind: 'not-found' }, c.var.requestId))
  app.onError((error, c) => {
    console.error(
      JSON.stringify({ request: c.var.requestId, method: c.req.method, route: c.req.routePath, error: error.stack }),
    )
    return problemResponse({ kind: 'internal' }, c.var.requestId)
  })
  return app
}
