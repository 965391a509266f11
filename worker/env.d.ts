declare namespace Cloudflare {
  interface Env {
    DIRECTORY: D1Database
    SHARD_0: D1Database
    ASSETS: Fetcher
  }
}
