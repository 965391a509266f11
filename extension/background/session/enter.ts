import type { PageFault } from '#extension/rooms/page.ts'
import { call, type Result } from '#shared/api/client.ts'
import { type TokenAnswer, takeOutboxKey, takeToken } from '#shared/api/session.ts'
import { importMessageKey } from '../message/hmac.ts'
import { bringBack, sealAnew } from '../outbox/park.ts'
import { importOutboxKeys } from '../outbox/seal.ts'
import { sendTo } from '../request.ts'
import { type Account, installation, type OutboxKeys, renewAccount, set, setting, unset } from '../store/settings.ts'
import { noteClock } from './clock.ts'
import { changePerson, forgetPerson, isSomebodyElse } from './person.ts'
import { tokenOf } from './token.ts'

/**
 * From the key of a sign-in to somebody who works here. What is held of somebody else is sealed and put aside first, before
 * any of it could be sent in this person's name; what this person left here comes back. Answers the fault, or nothing.
 */
export async function enter(server: string, key: string): Promise<PageFault | undefined> {
  const answer = await call(sendTo(server, key), takeToken, {})
  if (!answer.ok) return faultOf(answer, 'not-let-in')
  const outbox = await keysFor(server, answer.value)
  if ('ok' in outbox) return faultOf(outbox, 'server-too-old')
  const { session } = answer.value
  await noteClock(answer.value.token)
  const messageKey = await importMessageKey(answer.value.messageKey)
  await changePerson(async () => {
    const former = await setting('account')
    if (former && isSomebodyElse(former, session)) await forgetPerson()
    else if (former) await sealAnew(former, outbox)
    await set('account', { key, session, messageKey, outbox, lapsed: false })
    await set('token', tokenOf(answer.value))
    await set('offline', false)
    await unset('adapterKey', 'adapterKeyChanged')
    await bringBack(outbox)
  })
  return undefined
}

/** Whoever was signed in before there were outbox keys is given one, and what waits is sealed with it. */
export async function settleKeys(): Promise<void> {
  const [server, account] = await Promise.all([setting('server'), setting('account')])
  if (server === undefined || !account || account.outbox || account.lapsed) return
  const answer = await call(sendTo(server, account.key), takeToken, {})
  const outbox = answer.ok ? await keysFor(server, answer.value) : undefined
  if (outbox === undefined || 'ok' in outbox) return
  await changePerson(async () => {
    const now: Account = { ...account, outbox }
    if (await renewAccount(now)) await sealAnew(account, outbox)
  })
}

type Failed = Exclude<Result<unknown>, { ok: true }>

async function keysFor(server: string, { token }: TokenAnswer): Promise<OutboxKeys | Failed> {
  const answer = await call(sendTo(server, token), takeOutboxKey, { body: { installation: await installation() } })
  return answer.ok ? importOutboxKeys(answer.value.key) : answer
}

function faultOf(failed: Failed, otherwise: PageFault): PageFault {
  if ('offline' in failed) return 'unreachable'
  const { status } = failed.problem
  if (status === 426) return 'update-needed'
  if (status === 429 || status >= 500) return 'busy'
  return otherwise
}
