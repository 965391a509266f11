import { sendTo } from '../request.ts'
import { setting } from '../store/settings.ts'
import { changePerson, forgetPerson } from './person.ts'

/** Ends the sign-in on the server as far as it can be reached, and here in any case: index, deals and keys are wiped. */
export async function signOut(): Promise<void> {
  const [server, account] = await Promise.all([setting('server'), setting('account')])
  await changePerson(forgetPerson)
  if (server === undefined || account === undefined) return
  const json = { 'content-type': 'application/json' }
  await sendTo(server, account.key)('/api/auth/sign-out', { method: 'POST', headers: json, body: '{}' }).catch(() => {})
}
