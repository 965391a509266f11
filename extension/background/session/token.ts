import { call } from '#shared/api/client.ts'
import { type TokenAnswer, takeToken } from '#shared/api/session.ts'
import { sendTo } from '../request.ts'
import { renewAccount, setting } from '../store/settings.ts'

/** A token that ends within this time is renewed before it is used. */
const margin = 30_000

type Token = { token: string; expires: number }

let renewing: Promise<Token | 'signed out' | 'offline'> | undefined

/** The short-lived token of the person signed in; renewed when it ends soon, or when the server refused it. */
export async function currentToken(renew: boolean): Promise<Token | 'signed out' | 'offline'> {
  const held = await setting('token')
  if (held && !renew && held.expires > Date.now() + margin) return held
  renewing ??= takeNew().finally(() => {
    renewing = undefined
  })
  return renewing
}

async function takeNew(): Promise<Token | 'signed out' | 'offline'> {
  const [server, account] = await Promise.all([setting('server'), setting('account')])
  if (server === undefined || account === undefined) return 'signed out'
  const answer = await call(sendTo(server, account.key), takeToken, {})
  if (answer.ok) {
    const token = tokenOf(answer.value)
    const renewed = { ...account, session: answer.value.session, lapsed: false }
    return (await renewAccount(renewed, token)) ? token : 'signed out'
  }
  if ('offline' in answer || answer.problem.status !== 401) return 'offline'
  await renewAccount({ ...account, lapsed: true })
  return 'signed out'
}

/** `expires` of the server, brought to this device's clock by never trusting it for longer than 14 minutes from now. */
export function tokenOf(answer: TokenAnswer): Token {
  const seconds = answer.expires < 100_000_000_000
  const expires = seconds ? answer.expires * 1000 : answer.expires
  return { token: answer.token, expires: Math.min(expires, Date.now() + 14 * 60_000) }
}
