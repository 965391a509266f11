import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

declare global {
  namespace Cloudflare {
    interface Env {
      /** What stands in worker/migrations, read by the test configuration. */
      MIGRATIONS: { directory: D1Migration[]; shard: D1Migration[] }
    }
  }
}

await applyD1Migrations(env.DIRECTORY, env.MIGRATIONS.directory)
await applyD1Migrations(env.SHARD_0, env.MIGRATIONS.shard)
