import type * as z from 'zod'
import type { Operation } from './operation.ts'
import { Problem } from './problem.ts'

type In<S> = S extends z.ZodType ? z.input<S> : never
type Part<O, K extends string> = O extends Record<K, infer S> ? { [P in K]: In<S> } : { [P in K]?: never }

/** What an operation needs: its params, query and body, as far as the contract names them. */
export type Input<O extends Operation> = Part<O, 'params'> & Partial<Part<O, 'query'>> & Part<O, 'body'>

/** An answer of the contract, a problem of the server, or no connection: never an exception. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem } | { ok: false; offline: true }

/** How requests leave: `fetch` with the caller's own credentials, given by each side. */
export type Send = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Reply>
export interface Reply {
  status: number
  json: () => Promise<unknown>
}

/** Calls one operation; the answer is checked against the contract. */
export async function call<O extends Operation>(
  send: Send,
  o: O,
  input: Input<O>,
): Promise<Result<z.output<O['answer']>>> {
  const init = { method: o.method, headers: { accept: 'application/json' } as Record<string, string> }
  const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) }
  if (input.body !== undefined) init.headers['content-type'] = 'application/json'
  let reply: Reply
  let data: unknown
  try {
    reply = await send(address(o, input), { ...init, ...body })
    data = reply.status === 204 ? undefined : await reply.json()
  } catch {
    return { ok: false, offline: true }
  }
  if (reply.status >= 200 && reply.status < 300) {
    const answer = o.answer.safeParse(data)
    if (answer.success) return { ok: true, value: answer.data as z.output<O['answer']> }
    return {
      ok: false,
      problem: { type: 'urn:guiderail:problem:internal', title: 'An answer outside the contract', status: 502 },
    }
  }
  const problem = Problem.safeParse(data)
  return problem.success ? { ok: false, problem: problem.data } : { ok: false, offline: true }
}

function address(o: Operation, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = o.path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = Object.entries((input.query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  )
  if (query.length === 0) return path
  return `${path}?${query.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}
