import type { Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Operation } from '#shared/api/operation.ts'
import { callerOf } from './auth/caller.ts'
import { bodyLimit } from './body.ts'
import { type Desk, deskFor } from './desk.ts'
import { type Input, readInput } from './input.ts'
import { failed, type Outcome } from './outcome.ts'
import { problemResponse } from './problem.ts'

export interface Surroundings {
  Bindings: Cloudflare.Env
  Variables: { requestId: string; now: () => number }
}
export type App = Hono<Surroundings>

/** What a handler is given. `now` is the Worker's clock in milliseconds, read once. */
export interface Asked<O extends Operation> extends Input<O> {
  env: Cloudflare.Env
  request: Request
  now: number
}

type Answer<O extends Operation> = Promise<Outcome<z.input<O['answer']>>>
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
    const desk = caller && deskFor(c.env, operation, caller, now)
    if (!desk) return failed({ kind: 'unauthenticated' })
    const asked = await ask(c, operation, limit)
    if (!asked.ok) return asked
    const outcome = await handler(asked.value, desk)
    if (outcome.ok && !desk.admitted) throw new Error(`${operation.path} answered without asking who calls`)
    return outcome
  })
}

/** Serves an operation that anybody may call. */
export function serveAnyone<O extends OpenOperation>(
  app: App,
  operation: O,
  handler: (asked: Asked<O>) => Answer<O>,
): void {
  route(app, operation, async (c) => {
    const asked = await ask(c, operation, bodyLimit)
    return asked.ok ? handler(asked.value) : asked
  })
}

function route(app: App, operation: Operation, answer: (c: Context<Surroundings>) => Promise<Outcome<unknown>>): void {
  app.on(operation.method, operation.path, async (c) => {
    const outcome = await answer(c)
    return outcome.ok ? Response.json(outcome.value) : problemResponse(outcome.failure, c.var.requestId)
  })
}

async function ask<O extends Operation>(
  c: Context<Surroundings>,
  operation: O,
  limit: number,
): Promise<Outcome<Asked<O>>> {
  const input = await readInput(operation, c.req.raw, c.req.param(), limit)
  if (!input.ok) return input
  return { ok: true, value: { ...input.value, env: c.env, request: c.req.raw, now: c.var.now() } }
}
