import { parseApiKey } from './apiKey.ts'
import { verifyToken } from './token.ts'

/** Who says to be calling: an identity, verified or to be verified with the first trip; never rights. */
export type Caller =
  | { kind: 'user'; user: string; org: string; shard: number }
  | { kind: 'key'; hash: string; org: string; shard: number }

/** Reads `Authorization: Bearer …`, a signed token or an API key, without asking the database. */
export async function callerOf(header: string | undefined, secret: string, now: number): Promise<Caller | undefined> {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  if (bearer === undefined) return undefined
  return bearer.startsWith('gr_') ? parseApiKey(bearer) : verifyToken(bearer, secret, now)
}
