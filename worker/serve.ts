import type { Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Operation } from '#shared/api/operation.ts'
import { callerOf } from './auth/caller.ts'
import { bodyLimit } from './body.ts'
import { bookmarkHeader, freshnessOf } from './bookmark.ts'
import { type Desk, deskFor } from './desk.ts'
import { etagOf, names } from './etag.ts'
import { type Input, readInput } from './input.ts'
import type { Limits } from './limits.ts'
import type { Trace } from './log.ts'
import { done, failed, type Outcome } from './outcome.ts'
import { problemResponse } from './problem.ts'
import { limitCaller, limitOpen, limitRefused } from './quota.ts'

export interface Surroundings {
  Bindings: Cloudflare.Env
  Variables: { requestId: string; now: () => number; trace: Trace; limits: Limits }
}
export type App = Hono<Surroundings>

/** What a handler is given. `now` is the Worker's clock in milliseconds, read once. */
export interface Asked<O extends Operation> extends Input<O> {
  env: Cloudflare.Env
  request: Request
  now: number
  /** The tags of `If-Match`, for `unchanged`. */
  ifMatch: string | undefined
  trace: Trace
}

/** What a handler tells: the answer, nothing where the contract says so (204), or a response of the media type that the contract names. */
type Told<O extends Operation> = z.input<O['answer']> | (O extends { content: string } ? Response : never)
type Answer<O extends Operation> = Promise<Outcome<Told<O>>>
type OpenOperation = Operation & { access: 'anyone' }

/** Serves an operation of the contract to signed-in callers: who calls and what was asked are checked before the handler runs. */
export function serve<O extends Operation>(
  app: App,
  operation: O,
  handler: (asked: Asked<O>, desk: Desk) => Answer<O>,
  limit = bodyLimit,
): void {
  route(app, operation, async (c) => {
    const now = c.var.now()
    const caller = await callerOf(c.req.header('authorization'), c.env.TOKEN_SECRET, now)
    const desk =
      caller && deskFor(c.env, operation, caller, now, c.var.trace, freshnessOf(c.req.header(bookmarkHeader)))
    if (!desk) return limitRefused(c, failed({ kind: 'unauthenticated' }))
    const within = await limitCaller(c, caller)
    if (!within.ok) return within
    // Whether it is a key at all is asked first: no handler of an operation for people alone need know of keys.
    const refused = caller.kind === 'key' && !operation.scope ? await desk.trip([]) : within
    if (!refused.ok) return limitRefused(c, refused)
    const asked = await ask(c, operation, limit)
    if (!asked.ok) return asked
    const outcome = await handler(asked.value, desk)
    if (operation.method !== 'GET' && desk.store.bookmark) c.var.trace.bookmark = desk.store.bookmark
    if (outcome.ok && !desk.admitted) throw new Error(`${operation.path} answered without asking who calls`)
    return limitRefused(c, outcome)
  })
}

/** Serves an operation that anybody may call. */
export function serveAnyone<O extends OpenOperation>(
  app: App,
  operation: O,
  handler: (asked: Asked<O>) => Answer<O>,
): void {
  route(app, operation, async (c) => {
    const within = await limitOpen(c, operation.dear ? 'few' : 'address')
    if (!within.ok) return within
    const asked = await ask(c, operation, bodyLimit)
    return asked.ok ? handler(asked.value) : asked
  })
}

function route(app: App, operation: Operation, answer: (c: Context<Surroundings>) => Promise<Outcome<unknown>>): void {
  app.on(operation.method, operation.path, async (c) => {
    const outcome = await answer(c)
    return outcome.ok ? answerOf(c, outcome.value) : problemResponse(outcome.failure, c.var.requestId)
  })
}

/** JSON with its tag, or 304 where the caller holds that very answer. */
async function answerOf(c: Context<Surroundings>, value: unknown): Promise<Response> {
  if (value instanceof Response) return value
  if (value === undefined) return new Response(null, { status: 204 })
  const json = JSON.stringify(value)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return new Response(json, { headers })
  const etag = await etagOf(json)
  if (names(c.req.header('if-none-match'), etag, true)) return new Response(null, { status: 304, headers: { etag } })
  return new Response(json, { headers: { ...headers, etag } })
}

async function ask<O extends Operation>(
  c: Context<Surroundings>,
  operation: O,
  limit: number,
): Promise<Outcome<Asked<O>>> {
  const input = await readInput(operation, c.req.raw, c.req.param(), limit)
  if (!input.ok) return input
  return done({
    ...input.value,
    env: c.env,
    request: c.req.raw,
    now: c.var.now(),
    ifMatch: c.req.header('if-match'),
    trace: c.var.trace,
  })
}
