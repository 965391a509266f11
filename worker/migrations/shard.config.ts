import type { Config } from 'drizzle-kit'

/** `npx drizzle-kit generate --config worker/migrations/shard.config.ts` */
export default {
  dialect: 'sqlite',
  schema: './worker/store/schema/shard.ts',
  out: './worker/migrations/shard',
} satisfies Config
