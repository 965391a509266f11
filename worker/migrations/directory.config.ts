import type { Config } from 'drizzle-kit'

/** `npx drizzle-kit generate --config worker/migrations/directory.config.ts` */
export default {
  dialect: 'sqlite',
  schema: './worker/store/schema/directory.ts',
  out: './worker/migrations/directory',
} satisfies Config
