/** How many requests a minute: of a user, of a key, of an address that is not signed in, and of what is rarely needed and dear. */
const most = { user: 600, key: 1200, address: 300, few: 10 } as const
export type Class = keyof typeof most

const window = 60_000
/** So many callers are remembered; the longest known are forgotten first. */
const mostKnown = 20_000

/** What a caller may still ask for. `reset` in seconds. */
export interface Quota {
  name: Class
  most: number
  left: number
  reset: number
  refused: boolean
}

export type LimitsEnv = Pick<Cloudflare.Env, 'RATE_FACTOR' | 'LIMIT_USER' | 'LIMIT_KEY' | 'LIMIT_ADDRESS' | 'LIMIT_FEW'>

/**
 * Counts requests without a trip: exactly in this isolate, which is what the headers tell, and by Cloudflare's limiter across
 * the isolates of a place. `RATE_FACTOR` multiplies all limits; with another factor than 1 only the isolate counts.
 */
export class Limits {
  readonly #known = new Map<string, { count: number; until: number }>()

  async take(env: LimitsEnv, name: Class, key: string, now: number): Promise<Quota> {
    const entry = this.#entry(name, key, now)
    entry.count++
    const quota = quotaOf(env, name, entry, now)
    if (quota.refused || factorOf(env) !== 1) return quota
    const { success } = (await binding(env, name)?.limit({ key })) ?? { success: true }
    return success ? quota : { ...quota, left: 0, refused: true }
  }

  /** Whether the next one would be refused, as far as this isolate knows. */
  spent(env: LimitsEnv, name: Class, key: string, now: number): Quota | undefined {
    const { count, until } = this.#entry(name, key, now)
    const next = quotaOf(env, name, { count: count + 1, until }, now)
    return next.refused ? next : undefined
  }

  #entry(name: Class, key: string, now: number): { count: number; until: number } {
    const place = `${name} ${key}`
    const known = this.#known.get(place)
    if (known && known.until > now) return known
    this.#known.delete(place)
    const entry = { count: 0, until: now + window }
    this.#known.set(place, entry)
    const [oldest] = this.#known.keys()
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest)
    return entry
  }
}

/** The header fields of draft-ietf-httpapi-ratelimit-headers. */
export function limitHeaders({ name, most, left, reset }: Quota): Record<string, string> {
  return {
    'ratelimit-policy': `"${name}";q=${most};w=${window / 1000}`,
    ratelimit: `"${name}";r=${left};t=${reset}`,
  }
}

function quotaOf(env: LimitsEnv, name: Class, { count, until }: { count: number; until: number }, now: number): Quota {
  const limit = Math.max(1, Math.floor(most[name] * factorOf(env)))
  const reset = Math.max(1, Math.ceil((until - now) / 1000))
  return { name, most: limit, left: Math.max(0, limit - count), reset, refused: count > limit }
}

function factorOf({ RATE_FACTOR }: LimitsEnv): number {
  const factor = Number(RATE_FACTOR ?? 1)
  return factor > 0 ? factor : 1
}

function binding(env: LimitsEnv, name: Class): RateLimit | undefined {
  switch (name) {
    case 'user':
      return env.LIMIT_USER
    case 'key':
      return env.LIMIT_KEY
    case 'address':
      return env.LIMIT_ADDRESS
    case 'few':
      return env.LIMIT_FEW
  }
}
