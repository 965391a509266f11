import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { bearer } from 'better-auth/plugins/bearer'
import { deviceAuthorization } from 'better-auth/plugins/device-authorization'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { drizzle } from 'drizzle-orm/d1'
import * as schema from '#worker/store/schema/directory.ts'
import { attempts } from './attempts.ts'
import { deviceClient, deviceLife, newUserCode } from './device.ts'
import { longest, shortest } from './password.ts'

export type AccountsEnv = Pick<Cloudflare.Env, 'DIRECTORY' | 'AUTH_SECRET'>

/** Attempts of one network address, in seconds; whole offices share one. What an account may do is counted beside it. */
const ofAddress = {
  '/sign-in/email': { window: 60, max: 60 },
  '/two-factor/*': { window: 60, max: 60 },
  '/change-password': { window: 60, max: 20 },
  '/device/code': { window: 60, max: 30 },
  '/device': { window: 600, max: 60 },
  // Has a pace of its own: who asks too soon is told to slow down.
  '/device/token': false,
  '/device/*': { window: 60, max: 60 },
  '/sign-out': false,
  '/get-session': false,
} as const

/**
 * Accounts and sign-in: e-mail and password, then a code of an authenticator app where there is a second factor, or another
 * browser's word for this one. Nobody signs up: accounts are made by founding an organisation and by invitation.
 * An extension signs in from its background, so its origin is trusted beside the Worker's own. `now` is the Worker's clock.
 */
export function accounts(env: AccountsEnv, origin: string, now: number) {
  const tried = attempts(env.DIRECTORY, now)
  return betterAuth({
    baseURL: origin,
    basePath: '/api/auth',
    appName: 'Guiderail',
    secret: env.AUTH_SECRET,
    database: drizzleAdapter(drizzle(env.DIRECTORY), { provider: 'sqlite', schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortest,
      maxPasswordLength: longest,
    },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400, freshAge: 0 },
    trustedOrigins: ['chrome-extension://*', 'moz-extension://*'],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: ofAddress,
      customStorage: {
        consume: async (key, rule) => {
          const late = await tried.take({ way: 'address', address: key }, rule)
          return { allowed: !late, retryAfter: late?.retryAfter ?? null }
        },
      },
    },
    advanced: { ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] } },
    plugins: [
      bearer(),
      twoFactor({ issuer: 'Guiderail' }),
      deviceAuthorization({
        expiresIn: `${deviceLife / 60_000}m`,
        interval: '3s',
        generateUserCode: newUserCode,
        validateClient: (client) => client === deviceClient,
        verificationUri: `${origin}/device`,
      }),
    ],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
