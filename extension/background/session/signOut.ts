import { sendAll } from '../outbox/send.ts'
import { hurry, sendTo } from '../request.ts'
import { set, setting } from '../store/settings.ts'
import { changePerson, forgetPerson } from './person.ts'

/** How long what waits is still sent, in milliseconds, before its person leaves. */
const patience = 5_000

/**
 * Sends what waits for a few seconds more, then leaves: keys, token, index and deals are wiped, and what could not be sent stays
 * sealed for its person's return. The sign-in ends on the server too, as far as that can be reached.
 */
export async function signOut(): Promise<void> {
  await set('leaving', Date.now())
  await hurry(patience, sendAll)
  await leave()
}

/** A sign-out that the browser cut short is ended at the next start. */
export async function endLeaving(): Promise<void> {
  if ((await setting('leaving')) !== undefined) await leave()
}

async function leave(): Promise<void> {
  const [server, account] = await Promise.all([setting('server'), setting('account')])
  await changePerson(forgetPerson)
  if (server === undefined || account === undefined) return
  const json = { 'content-type': 'application/json' }
  await sendTo(server, account.key)('/api/auth/sign-out', { method: 'POST', headers: json, body: '{}' }).catch(() => {})
}
