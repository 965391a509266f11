import { originOfAddress } from '#extension/rooms/address.ts'
import type { PageFault } from '#extension/rooms/page.ts'
import { call, type Send } from '#shared/api/client.ts'
import { getHealth } from '#shared/api/health.ts'
import { sendTo } from '../request.ts'
import { set, setting } from '../store/settings.ts'
import { enter } from './enter.ts'
import { changePerson, forgetPerson } from './person.ts'

/**
 * Takes a server's address into use when a Guiderail answers there. What is held of another server, its keys before all, goes
 * first. Answers the fault, or nothing.
 */
export async function useServer(address: string): Promise<PageFault | undefined> {
  const server = originOfAddress(address)
  if (server === undefined) return 'not-an-address'
  let reached = false
  const send: Send = async (path, init) => {
    const reply = await sendTo(server)(path, init)
    reached = true
    return reply
  }
  const health = await call(send, getHealth, {})
  if (!health.ok) return reached ? 'no-guiderail-there' : 'unreachable'
  await changePerson(async () => {
    const former = await setting('server')
    if (former !== undefined && former !== server) await forgetPerson()
    await set('server', server)
  })
  return undefined
}

/**
 * Signs a person in with e-mail and password; the password is kept nowhere. Answers the fault, or nothing.
 */
export async function signIn(email: string, password: string): Promise<PageFault | undefined> {
  const server = await setting('server')
  if (server === undefined) return 'not-an-address'
  const key = await sessionKey(server, email, password)
  if (typeof key !== 'object') return key
  return enter(server, key.key)
}

/** The sign-in library's own route, outside the contract: it answers with the session's key in a header. */
async function sessionKey(server: string, email: string, password: string): Promise<{ key: string } | PageFault> {
  try {
    const reply = await sendTo(server)('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const key = reply.headers.get('set-auth-token')
    if (reply.ok && key !== null) return { key }
    return reply.status === 429 || reply.status >= 500 ? 'busy' : 'wrong-password'
  } catch {
    return 'unreachable'
  }
}
