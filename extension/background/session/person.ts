import { clearNotices } from '#extension/browser/notices.ts'
import type { Session } from '#shared/api/session.ts'
import { forgetAllPressed } from '../phrases/pressed.ts'
import { forgetOrganisation } from '../store/forget.ts'
import type { Account } from '../store/settings.ts'
import { clearAll } from '../tabs/draw.ts'

const lock = 'person'

/** Does one thing as one person: nobody else is signed in before it ends. */
export function whileSamePerson<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lock, { mode: 'shared' }, work)
}

/** Changes who is signed in, or where, while nothing is on its way to the server. */
export function changePerson<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lock, work)
}

/** Whether what this browser holds of the account is not for this person to see or send. */
export function isSomebodyElse({ session }: Pick<Account, 'session'>, now: Session): boolean {
  return session.user !== now.user || session.organisation.id !== now.organisation.id
}

/** Wipes keys, index and deals of the person signed in here, and takes away what is drawn and told of them; what waits stays, sealed. */
export async function forgetPerson(): Promise<void> {
  await forgetOrganisation()
  await clearAll()
  await forgetAllPressed()
  await clearNotices()
}
