import type { Context } from 'hono'
import * as z from 'zod'
import { Id } from '#shared/process/id.ts'
import { accounts } from '#worker/auth/door.ts'
import { personOf } from '#worker/auth/person.ts'
import { failureOf, oauthError } from '#worker/auth/refusal.ts'
import { type Asking, type Json, type Way, ways } from '#worker/auth/ways.ts'
import { readJson } from '#worker/body.ts'
import { done, type Failure, type Outcome } from '#worker/outcome.ts'
import { problemResponse } from '#worker/problem.ts'
import type { App, Surroundings } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { affiliationOf } from '#worker/store/directory.ts'
import { shards, storeOf } from '#worker/store/shard.ts'

const limit = 16 * 1024

/** Signing in and out; the password never goes anywhere else. */
export function auth(app: App): void {
  for (const [name, way] of Object.entries(ways)) app.on(way.method, `/api/auth/${name}`, (c) => answer(c, name, way))
}

async function answer(c: Context<Surroundings>, name: string, way: Way): Promise<Response> {
  const { env, req } = c
  const now = c.var.now()
  const refuse = (failure: Failure, error?: string) => refusal(failure, c.var.requestId, way.oauth ? error : undefined)
  const input = await inputOf(req.raw, name)
  if (!input.ok) return refuse(input.failure, 'invalid_request')
  let known: ReturnType<typeof personOf> | undefined
  const person = () => {
    known ??= personOf(env, req.raw, now)
    return known
  }
  const asking: Asking = { env, request: req.raw, now, input: input.value, person }
  if (way.audit || way.after) await person()
  const given = (await way.before?.(asking)) ?? input
  if (!given.ok) return refuse(given.failure, 'invalid_request')
  const library = await accounts(env, new URL(req.url).origin, now)
  const response = await library.handler(requestOf(req.raw, given.value))
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) {
    const after = Number(response.headers.get('x-retry-after')) || undefined
    return refuse(failureOf(response.status, body, after), oauthError(body))
  }
  const told = way.after && isJson(body) ? await way.after(asking, body) : done(body)
  if (!told.ok) return refuse(told.failure)
  await writeDown(asking, way, body)
  return new Response(JSON.stringify(told.value ?? {}), { status: response.status, headers: headersOf(response) })
}

async function inputOf(request: Request, name: string): Promise<Outcome<Json>> {
  if (request.method === 'GET') return done(Object.fromEntries(new URL(request.url).searchParams))
  if (name === 'sign-out') return done({})
  const body = await readJson(request.clone(), limit)
  return body.ok ? done(isJson(body.value) ? body.value : {}) : body
}

/** What the library is asked: the caller's request with the input as it was read. */
function requestOf(request: Request, input: Json): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  if (request.method !== 'GET') {
    headers.set('content-type', 'application/json')
    return new Request(request.url, { method: request.method, headers, body: JSON.stringify(input) })
  }
  const url = new URL(request.url)
  url.search = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)])).toString()
  return new Request(url, { headers })
}

/** Cookies and the session token travel in headers. */
function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  return headers
}

/** A problem, for RFC 8628 with the error's name beside it. */
async function refusal(failure: Failure, request: string, error: string | undefined): Promise<Response> {
  const problem = problemResponse(failure, request)
  if (error === undefined) return problem
  const { status, headers } = problem
  return new Response(JSON.stringify({ ...(await problem.json<Json>()), error }), { status, headers })
}

/** Tells the organisation's audit who did it. Who just signed in by it stands in the answer. */
async function writeDown({ env, now, person }: Asking, { audit }: Way, body: unknown): Promise<void> {
  const by = await person()
  const action = typeof audit === 'function' ? audit(by) : audit
  if (action === undefined) return
  const user = by?.user ?? Answered.safeParse(body).data?.user.id
  const home = user === undefined ? undefined : await affiliationOf(env.DIRECTORY, user)
  const shard = home && shards(env)[home.shard]
  if (!home || !shard || user === undefined) return
  await storeOf(shard, home.org).write([auditQuery({ at: now, actor: user, action, subject: user })])
}

const Answered = z.object({ user: z.object({ id: Id }) })
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
