import { jwtVerify, SignJWT } from 'jose'
import * as z from 'zod'
import { Id } from '#shared/process/id.ts'
import type { Caller } from './caller.ts'

/** How long a token is good for: identity may be this old, rights never. */
export const tokenLife = 15 * 60_000

const issuer = 'guiderail'
const Claims = z.object({ sub: Id, org: Id, shard: z.int().min(0) })

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

/** The caller that a token names, or nothing if it is malformed, foreign, altered or over. */
export async function verifyToken(token: string, secret: string, now: number): Promise<Caller | undefined> {
  try {
    const { payload } = await jwtVerify(token, key(secret), {
      algorithms: ['HS256'],
      issuer,
      currentDate: new Date(now),
      maxTokenAge: tokenLife / 1000,
    })
    const { sub, org, shard } = Claims.parse(payload)
    return { kind: 'user', user: sub, org, shard }
  } catch {
    return undefined
  }
}
