import type { Context } from 'hono'
import type { Caller } from './auth/caller.ts'
import type { Class, Quota } from './limits.ts'
import { done, failed, type Outcome } from './outcome.ts'
import type { Surroundings } from './serve.ts'

type Asking = Context<Surroundings>
const within = done(undefined)

/** Counts a caller's request. A key is only believed with the first trip: an address that was refused too often makes none. */
export async function limitCaller(c: Asking, caller: Caller): Promise<Outcome<undefined>> {
  if (caller.kind === 'user') return take(c, 'user', `${caller.org} ${caller.user}`)
  const spent = c.var.limits.spent(c.env, 'address', addressOf(c), c.var.now())
  return spent ? refuse(c, spent) : take(c, 'key', caller.hash)
}

/** Counts a request of somebody who need not say who is calling. */
export function limitOpen(c: Asking, name: 'address' | 'few'): Promise<Outcome<undefined>> {
  return take(c, name, name === 'few' ? `${c.req.path} ${addressOf(c)}` : addressOf(c))
}

/** Counts, against its address, a caller that turned out to be nobody. */
export async function limitRefused<T>(c: Asking, outcome: Outcome<T>): Promise<Outcome<T>> {
  if (outcome.ok || outcome.failure.kind !== 'unauthenticated') return outcome
  const counted = await take(c, 'address', addressOf(c))
  return counted.ok ? outcome : counted
}

async function take(c: Asking, name: Class, key: string): Promise<Outcome<undefined>> {
  const quota = await c.var.limits.take(c.env, name, key, c.var.now())
  c.var.trace.quota = quota
  return quota.refused ? refuse(c, quota) : within
}

function refuse(c: Asking, quota: Quota): Outcome<never> {
  c.var.trace.quota = quota
  return failed({ kind: 'too-many-requests', retryAfter: quota.reset })
}

/** Where a request came from, as Cloudflare says; all are one where nobody says so. */
function addressOf(c: Asking): string {
  return c.req.header('cf-connecting-ip') ?? ''
}
