declare namespace Cloudflare {
  interface Env {
    DIRECTORY: D1Database
    SHARD_0: D1Database
    ASSETS: Fetcher
    /** What better-auth signs sessions with. */
    AUTH_SECRET: string
    /** What short-lived tokens are signed with. */
    TOKEN_SECRET: string
  }
}
