import { type ReadonlySignal, signal } from '@preact/signals'
import type * as z from 'zod'
import { call, type Input, type Result, type Send } from '#shared/api/client.ts'
import type { Operation } from '#shared/api/operation.ts'
import { problemType } from '#shared/api/problem.ts'
import { type Session, type TokenAnswer, takeToken } from '#shared/api/session.ts'
import { type CodeEnd, type Enrolment, type Entry, openEntry, type SignInEnd, type Trouble } from './entry.ts'

export type Standing =
  | { is: 'unknown' }
  | { is: 'offline' }
  | { is: 'signed out' }
  /** The password was right, and the account asks for a code. */
  | { is: 'code asked' }
  /** The role asks for a second factor that the account does not have yet. */
  | { is: 'factor asked' }
  | { is: 'signed in'; session: Session }

/** Asks one operation as the person who is signed in. */
export type Ask = <O extends Operation>(operation: O, input: Input<O>) => Promise<Result<z.output<O['answer']>>>

export interface SessionModel {
  standing: ReadonlySignal<Standing>
  /** Takes a token for the sign-in that the browser still holds, if any. */
  resume: () => Promise<void>
  signIn: (email: string, password: string) => Promise<SignInEnd>
  /** The second step of the sign-in, and the first code of a new second factor. */
  code: (code: string) => Promise<CodeEnd>
  enrol: (password: string) => Promise<Enrolment | Trouble>
  factor: Entry['factor']
  newBackupCodes: Entry['newBackupCodes']
  dropFactor: Entry['dropFactor']
  device: Entry['device']
  ruleDevice: Entry['ruleDevice']
  changePassword: Entry['changePassword']
  signOut: () => Promise<void>
  ask: Ask
  /** Asks what anybody may ask. */
  askOpenly: Ask
}

/** A token is renewed this long before it lapses, so that no request leaves with one about to. */
const margin = 60_000

/** Who is signed in. The token lives in memory only; the cookie behind it is out of any script's reach. */
export function openSession(send: Send, now: () => number): SessionModel {
  const entry = openEntry(send)
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
    else if (asksFactor(answer)) standing.value = { is: 'factor asked' }
    else leave()
  }
  const within = async () => {
    await resume()
    const { is } = standing.value
    return is === 'signed in' || is === 'factor asked' ? 'signed in' : 'failed'
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
    else if (asksFactor(answer)) standing.value = { is: 'factor asked' }
    return answer
  }

  return {
    standing,
    resume,
    ask,
    askOpenly: (operation, input) => call(send, operation, input),
    signIn: async (email, password) => {
      const end = await entry.signIn(email, password)
      if (end === 'code') standing.value = { is: 'code asked' }
      return end === 'signed in' ? within() : end
    },
    code: async (code) => {
      const end = await entry.code(code)
      return end === 'signed in' ? within() : end
    },
    enrol: entry.enrol,
    factor: entry.factor,
    newBackupCodes: entry.newBackupCodes,
    dropFactor: entry.dropFactor,
    device: entry.device,
    ruleDevice: entry.ruleDevice,
    changePassword: entry.changePassword,
    signOut: async () => {
      await entry.signOut()
      leave()
    },
  }
}

const isUnauthenticated = (answer: Result<unknown>) =>
  !answer.ok && 'problem' in answer && answer.problem.status === 401

const asksFactor = (answer: Result<unknown>) =>
  !answer.ok && 'problem' in answer && answer.problem.type === problemType('second-factor-needed')
