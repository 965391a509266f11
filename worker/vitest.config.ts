import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const root = `${import.meta.dirname}/..`

/** The Worker's tests run inside workerd, on the real migrations; D1 starts empty for each file. */
export default defineConfig({
  root,
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: `${root}/wrangler.toml` },
      remoteBindings: false,
      miniflare: {
        bindings: {
          AUTH_SECRET: 'what the tests sign sessions with, 32 bytes or more',
          TOKEN_SECRET: 'what the tests sign tokens with, 32 bytes or more',
          RATE_FACTOR: '1000',
          LOG: 'failures',
          OUTBOX_SECRET: 'what the tests derive outbox keys from, 32 bytes or more',
          MIGRATIONS: {
            directory: await readD1Migrations(`${root}/worker/migrations/directory`),
            shard: await readD1Migrations(`${root}/worker/migrations/shard`),
          },
        },
      },
    })),
  ],
  test: {
    name: 'worker',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['worker/**/*.test.ts', 'test/worker/**/*.test.ts'],
    exclude: ['worker/console/**', 'worker/local/**'],
    setupFiles: ['test/worker/migrate.ts', 'test/worker/bounds.ts'],
  },
})
