import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { drizzle } from 'drizzle-orm/d1'
import * as schema from '#worker/store/schema/directory.ts'

export type AccountsEnv = Pick<Cloudflare.Env, 'DIRECTORY' | 'AUTH_SECRET'>

/**
 * Accounts and sign-in by e-mail and password. Nobody signs up: accounts are made when an organisation is provisioned.
 * An extension signs in from its background, so its origin is trusted beside the Worker's own.
 */
export function accounts(env: AccountsEnv, origin: string) {
  return betterAuth({
    baseURL: origin,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    database: drizzleAdapter(drizzle(env.DIRECTORY), { provider: 'sqlite', schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    trustedOrigins: ['chrome-extension://*', 'moz-extension://*'],
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 60 } } },
    advanced: { ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] } },
    plugins: [bearer()],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
