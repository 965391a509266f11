import type { Local } from '../deal/local.ts'

/** What a colleague is called, as far as this device knows. */
export function userName(local: Local, user: string): string {
  const { session } = local.account
  return user === session.user ? session.name : (local.known.view.names[user] ?? '')
}
