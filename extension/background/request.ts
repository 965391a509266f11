import type * as z from 'zod'
import { ownVersion } from '#extension/browser/version.ts'
import { carrying } from '#shared/api/bookmark.ts'
import { call, type Input, type Result } from '#shared/api/client.ts'
import type { Operation } from '#shared/api/operation.ts'
import { problems, problemType } from '#shared/api/problem.ts'
import { currentToken } from './session/token.ts'
import { set, setting } from './store/settings.ts'

const patience = 10_000
/** No server is believed that asks for more patience than this, in milliseconds. */
const longest = 3_600_000

let rush = new AbortController()

/** Gives this work, and whatever else is being asked, no longer than so many milliseconds. */
export async function hurry(most: number, work: () => Promise<unknown>): Promise<void> {
  const end = setTimeout(() => rush.abort(), most)
  await work()
  clearTimeout(end)
  rush = new AbortController()
}

/** How a request leaves this browser: the only place that does. No cookies go with it. */
export function sendTo(server: string, bearer?: string): (path: string, init: Outgoing) => Promise<Response> {
  const send = async (path: string, init: Outgoing) => {
    const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
    const headers = { ...init.headers, ...authorization, 'x-guiderail-extension': ownVersion() }
    const signal = AbortSignal.any([AbortSignal.timeout(patience), rush.signal])
    const reply = await fetch(`${server}${path}`, { ...init, headers, signal, credentials: 'omit', redirect: 'error' })
    if (path.startsWith('/api/v1/')) await notePatience(reply)
    return reply
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

/**
 * Calls an operation as the person signed in. A token that the server refuses is renewed once. An answer that comes when that
 * person has left is nobody's: kept, it would lie on this browser after all was wiped, for whoever comes next.
 */
export async function ask<O extends Operation>(operation: O, input: Input<O>): Promise<Asked<z.output<O['answer']>>> {
  if (await isEarly()) return busy
  const asker = await signIn()
  const first = await attempt(operation, input, false)
  const again = !first.ok && 'problem' in first && first.problem.status === 401
  const result = again ? await attempt(operation, input, true) : first
  if ((await signIn()) !== asker) return { ok: false, signedOut: true }
  await noteReach(result)
  return result
}

/** By which sign-in this browser works. */
const signIn = async () => (await setting('account'))?.key

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

/** Whether the server could be reached is remembered, so that the card can say it; also that it wants a newer extension. */
async function noteReach(result: Asked<unknown>): Promise<void> {
  const offline = !result.ok && 'offline' in result
  if (((await setting('offline')) ?? false) !== offline) await set('offline', offline)
  if (offline) return
  const old = !result.ok && 'problem' in result && result.problem.status === 426
  if (((await setting('updateNeeded')) ?? false) !== old) await set('updateNeeded', old)
}

const busy = {
  ok: false as const,
  problem: { type: problemType('busy'), title: problems.busy[1], status: problems.busy[0] },
}

/** Whether the server asked not to be asked yet. A clock that was set back since does not make it longer. */
async function isEarly(): Promise<boolean> {
  const left = ((await setting('notBefore')) ?? 0) - Date.now()
  return left > 0 && left <= longest
}

async function notePatience({ status, headers }: Response): Promise<void> {
  const seconds = status === 429 || status === 503 ? Number(headers.get('retry-after')) : 0
  if (seconds > 0) await set('notBefore', Date.now() + Math.min(seconds * 1000, longest))
}
