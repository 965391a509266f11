import { sha256 } from '#worker/chain/hash.ts'
import { countAttempt, forgetAttempts } from '#worker/store/attempts.ts'

/** So many attempts in so many seconds. */
export interface Rule {
  window: number
  max: number
}

/** Who tries what. Kept as a hash, so that neither address lies in the table. */
export type Trier = { way: string; address: string } | { way: string; account: string; address?: string }

export interface Attempts {
  /** Counts one attempt; says in how many seconds to come again when there were too many. */
  take(trier: Trier, rule: Rule): Promise<{ retryAfter: number } | undefined>
  /** What succeeded does not count against the next. */
  forget(triers: readonly Trier[]): Promise<void>
}

/** The attempts at sign-ins, codes and links, counted in the directory for all isolates alike. */
export function attempts(directory: D1Database, now: number): Attempts {
  return {
    async take(trier, { window, max }) {
      const { count, since } = await countAttempt(directory, await keyOf(trier), window * 1000, now)
      if (count <= max) return undefined
      return { retryAfter: Math.max(1, Math.ceil((since + window * 1000 - now) / 1000)) }
    },
    forget: async (triers) => forgetAttempts(directory, await Promise.all(triers.map(keyOf))),
  }
}

function keyOf(trier: Trier): Promise<string> {
  const account = 'account' in trier ? trier.account.trim().toLowerCase() : ''
  return sha256(JSON.stringify([trier.way, account, trier.address ?? '']))
}

/** The network address of a request, as Cloudflare says it; all whose address is unknown count as one. */
export const addressOf = (request: Request): string => request.headers.get('cf-connecting-ip') ?? 'unknown'
