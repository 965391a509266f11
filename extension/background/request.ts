import type * as z from 'zod'
import { carrying } from '#shared/api/bookmark.ts'
import { call, type Input, type Result } from '#shared/api/client.ts'
import type { Operation } from '#shared/api/operation.ts'
import { currentToken } from './session/token.ts'
import { set, setting } from './store/settings.ts'

const patience = 10_000

/** How a request leaves this browser: the only place that does. No cookies go with it. */
export function sendTo(server: string, bearer?: string): (path: string, init: Outgoing) => Promise<Response> {
  const send = (path: string, init: Outgoing) => {
    const headers = bearer === undefined ? init.headers : { ...init.headers, authorization: `Bearer ${bearer}` }
    const signal = AbortSignal.timeout(patience)
    return fetch(`${server}${path}`, { ...init, headers, signal, credentials: 'omit', redirect: 'error' })
  }
  return bearer === undefined ? send : carrying(send, kept)
}

/** The worker behind a page lives for seconds, so what it was given outlives it. */
const kept = { read: () => setting('bookmark'), keep: (bookmark: string) => set('bookmark', bookmark) }

interface Outgoing {
  method: string
  headers: Record<string, string>
  body?: string
}

/** An answer of the server to the person signed in here; `signedOut` when it takes this sign-in no more. */
export type Asked<T> = Result<T> | { ok: false; signedOut: true }

/** Calls an operation as the person signed in. A token that the server refuses is renewed once. */
export async function ask<O extends Operation>(operation: O, input: Input<O>): Promise<Asked<z.output<O['answer']>>> {
  const first = await attempt(operation, input, false)
  const again = !first.ok && 'problem' in first && first.problem.status === 401
  const result = again ? await attempt(operation, input, true) : first
  await noteReach(result)
  return result
}

async function attempt<O extends Operation>(
  operation: O,
  input: Input<O>,
  renew: boolean,
): Promise<Asked<z.output<O['answer']>>> {
  const server = await setting('server')
  const token = await currentToken(renew)
  if (server === undefined || token === 'signed out') return { ok: false, signedOut: true }
  if (token === 'offline') return { ok: false, offline: true }
  return call(sendTo(server, token.token), operation, input)
}

/** Whether the server could be reached is remembered, so that the card can say it. */
async function noteReach(result: Asked<unknown>): Promise<void> {
  const offline = !result.ok && 'offline' in result
  if (((await setting('offline')) ?? false) !== offline) await set('offline', offline)
}
