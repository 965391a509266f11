import { getHealth } from '#shared/api/health.ts'
import { done } from '#worker/outcome.ts'
import { type App, serveAnyone } from '#worker/serve.ts'
import { newestMigration } from '#worker/store/health.ts'
import { version } from '../../package.json'

/** Whether the Worker serves, and on which schema. */
export function health(app: App): void {
  serveAnyone(app, getHealth, async ({ env }) => {
    const [directory, shard] = await Promise.all([newestMigration(env.DIRECTORY), newestMigration(env.SHARD_0)])
    return done({ status: 'ok' as const, version, migrations: { directory, shard } })
  })
}
