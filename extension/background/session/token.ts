import { call } from '#shared/api/client.ts'
import { type TokenAnswer, takeToken } from '#shared/api/session.ts'
import { sendTo } from '../request.ts'
import { renewAccount, setting } from '../store/settings.ts'
import { noteClock } from './clock.ts'

/** A token that ends within this time is renewed before it is used. */
const margin = 30_000
/** A server gives tokens for 15 minutes. */
const lifetime = 14 * 60_000

type Token = { token: string; expires: number }

let renewing: Promise<Token | 'signed out' | 'offline'> | undefined

/** The short-lived token of the person signed in; renewed when it ends soon, or when the server refused it. */
export async function currentToken(renew: boolean): Promise<Token | 'signed out' | 'offline'> {
  const held = await setting('token')
  const left = held ? held.expires - Date.now() : 0
  // More than it ever had: this device's clock was set back.
  if (held && !renew && left > margin && left <= lifetime) return held
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
    await noteClock(answer.value.token)
    const token = tokenOf(answer.value)
    const renewed = { ...account, session: answer.value.session, lapsed: false }
    return (await renewAccount(renewed, token)) ? token : 'signed out'
  }
  if ('offline' in answer || answer.problem.status !== 401) return 'offline'
  await renewAccount({ ...account, lapsed: true })
  return 'signed out'
}

/**
 * The server's clock and this device's may be days apart: the token is taken to last a little less than the server gives it,
 * counted from now. One that the server takes no more is renewed at once.
 */
export function tokenOf({ token }: TokenAnswer): Token {
  return { token, expires: Date.now() + lifetime }
}
