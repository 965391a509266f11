import { originOfAddress } from '#extension/rooms/address.ts'
import type { PageFault } from '#extension/rooms/page.ts'
import { call, type Send } from '#shared/api/client.ts'
import { getHealth } from '#shared/api/health.ts'
import { sendTo } from '../request.ts'
import { set, setting } from '../store/settings.ts'
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
