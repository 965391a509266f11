import type { AccountsEnv } from './accounts.ts'

export type { AccountsEnv } from './accounts.ts'

/** The sign-in library, loaded with the first request that needs it: an isolate that only reads deals never does. */
export async function accounts(env: AccountsEnv, origin: string, now: number) {
  const library = await import('./accounts.ts')
  return library.accounts(env, origin, now)
}
