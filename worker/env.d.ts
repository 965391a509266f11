declare namespace Cloudflare {
  interface Env {
    DIRECTORY: D1Database
    SHARD_0: D1Database
    ASSETS: Fetcher
    /** What better-auth signs sessions with. */
    AUTH_SECRET: string
    /** What short-lived tokens are signed with. */
    TOKEN_SECRET: string
    /** What the keys of the extensions' outboxes are derived from. */
    OUTBOX_SECRET: string
    /** With which organisations are founded; where it is not set nobody founds any. */
    FOUNDING_SECRET?: string
    /** The oldest extension that may call, and those that may not, separated by commas. */
    EXTENSION_MINIMUM?: string
    EXTENSION_BLOCKED?: string
    /** By how much the limits of requests are multiplied; 1 where nobody says otherwise. */
    RATE_FACTOR?: string
    /** `all`: a line for every request; else only for those that failed here. */
    LOG?: string
    LIMIT_USER?: RateLimit
    LIMIT_KEY?: RateLimit
    LIMIT_ADDRESS?: RateLimit
    LIMIT_FEW?: RateLimit
  }
}
