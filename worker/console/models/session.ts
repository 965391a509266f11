import { type ReadonlySignal, signal } from '@preact/signals'
import type * as z from 'zod'
import { call, type Input, type Result, type Send } from '#shared/api/client.ts'
import type { Operation } from '#shared/api/operation.ts'
import { type Session, type TokenAnswer, takeToken } from '#shared/api/session.ts'

export type Standing =
  | { is: 'unknown' }
  | { is: 'offline' }
  | { is: 'signed out' }
  | { is: 'signed in'; session: Session }

export type SignInEnd = 'signed in' | 'wrong' | 'many' | 'offline' | 'failed'

/** Asks one operation as the person who is signed in. */
export type Ask = <O extends Operation>(operation: O, input: Input<O>) => Promise<Result<z.output<O['answer']>>>

export interface SessionModel {
  standing: ReadonlySignal<Standing>
  /** Takes a token for the sign-in that the browser still holds, if any. */
  resume: () => Promise<void>
  signIn: (email: string, password: string) => Promise<SignInEnd>
  signOut: () => Promise<void>
  ask: Ask
}

/** A token is renewed this long before it lapses, so that no request leaves with one about to. */
const margin = 60_000

/** Who is signed in. The token lives in memory only; the cookie behind it is out of any script's reach. */
export function openSession(send: Send, now: () => number): SessionModel {
  const standing = signal<Standing>({ is: 'unknown' })
  let token: TokenAnswer | undefined
  let taking: Promise<Result<TokenAnswer>> | undefined

  const take = () => {
    taking ??= call(send, takeToken, {})
      .then((answer) => {
        if (answer.ok) token = answer.value
        return answer
      })
      .finally(() => {
        taking = undefined
      })
    return taking
  }
  const leave = () => {
    token = undefined
    standing.value = { is: 'signed out' }
  }
  const resume = async () => {
    const answer = await take()
    if (answer.ok) standing.value = { is: 'signed in', session: answer.value.session }
    else if ('offline' in answer || answer.problem.status >= 500) standing.value = { is: 'offline' }
    else leave()
  }
  const bearer: Send = (path, init) =>
    send(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token?.token ?? ''}` } })

  const ask: Ask = async (operation, input) => {
    if (!token || token.expires - margin < now()) {
      const fresh = await take()
      if (!fresh.ok) return refused(fresh)
    }
    const answer = await call(bearer, operation, input)
    if (!isUnauthenticated(answer)) return answer
    const fresh = await take()
    return fresh.ok ? call(bearer, operation, input) : refused(fresh)
  }
  const refused = <T>(answer: Extract<Result<T>, { ok: false }>) => {
    if (isUnauthenticated(answer)) leave()
    return answer
  }

  return {
    standing,
    resume,
    ask,
    signIn: async (email, password) => {
      const end = await enter(send, email, password)
      if (end === 'signed in') await resume()
      return end === 'signed in' && standing.value.is !== 'signed in' ? 'failed' : end
    },
    signOut: async () => {
      await post(send, '/api/auth/sign-out', {})
      leave()
    },
  }
}

const isUnauthenticated = (answer: Result<unknown>) =>
  !answer.ok && 'problem' in answer && answer.problem.status === 401

async function enter(send: Send, email: string, password: string): Promise<SignInEnd> {
  const status = await post(send, '/api/auth/sign-in/email', { email, password })
  if (status === undefined) return 'offline'
  if (status < 300) return 'signed in'
  if (status === 429) return 'many'
  return status >= 500 ? 'failed' : 'wrong'
}

/** The sign-in's own routes answer in their library's form; only the status is of use here. */
async function post(send: Send, path: string, body: Record<string, string>): Promise<number | undefined> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const reply = await send(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined)
  return reply?.status
}
