import { jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import { Id } from '#shared/process/id.ts'
import type { Caller } from './caller.ts'

/** How long a token is good for: identity may be this old, rights never. */
export const tokenLife = 15 * 60_000

const issuer = 'guiderail'
const Claims = z.object({ sub: Id, org: Id, shard: z.int().min(0), iat: z.number(), exp: z.number() })

const key = (secret: string) => new TextEncoder().encode(secret)

/** Signs who the caller is, in which organisation, on which shard. `expires` in milliseconds. */
export async function signToken(
  who: { user: string; org: string; shard: number },
  secret: string,
  now: number,
): Promise<{ token: string; expires: number }> {
  const issued = Math.floor(now / 1000)
  const expires = issued + tokenLife / 1000
  const token = await new SignJWT({ org: who.org, shard: who.shard })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(who.user)
    .setIssuer(issuer)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(key(secret))
  return { token, expires: expires * 1000 }
}

interface Known {
  caller: Caller
  secret: string
  /** Between these moments nothing else can be found of it. */
  from: number
  until: number
}

/** Tokens that this isolate found to be good, the latest last: a token is asked for every few seconds as long as it lives. */
const known = new Map<string, Known>()
const mostKnown = 2000

/** The caller that a token names, or nothing if it is malformed, foreign, altered or over. */
export async function verifyToken(token: string, secret: string, now: number): Promise<Caller | undefined> {
  const before = known.get(token)
  if (before && before.secret === secret && before.from <= now && now < before.until) return before.caller
  known.delete(token)
  const found = await verified(token, secret, now)
  if (!found) return undefined
  const [oldest] = known.keys()
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest)
  known.set(token, { ...found, secret, from: now })
  return found.caller
}

async function verified(
  token: string,
  secret: string,
  now: number,
): Promise<Omit<Known, 'secret' | 'from'> | undefined> {
  try {
    const { payload } = await jwtVerify(token, key(secret), {
      algorithms: ['HS256'],
      issuer,
      currentDate: new Date(now),
      maxTokenAge: tokenLife / 1000,
    })
    const { sub, org, shard, iat, exp } = Claims.parse(payload)
    return { caller: { kind: 'user', user: sub, org, shard }, until: Math.min(iat * 1000 + tokenLife, exp * 1000) }
  } catch {
    return undefined
  }
}
