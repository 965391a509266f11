import type { Pressed } from '#extension/rooms/phrases.ts'
import { commandOf } from '#shared/process/ledger/standing.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { sign } from '../message/hmac.ts'
import { newId, performRequest } from '../outbox/perform.ts'

/**
 * A message that was sent as it is, with a reason: the reason contests what it broke, and somebody else rules on it. Told
 * twice it is asked once: its command's id is made from that of the log.
 */
export async function contestSent({ deal, click, account }: Local, { contested, reason }: Pressed): Promise<void> {
  if (reason === undefined) return
  for (const rule of contested) {
    const id = (await sign(account.messageKey, 'contest', click, rule)).slice(0, 40)
    const local = await localDeal(deal, id)
    const broken = local && brokenBy(local, click, rule)
    if (!local || broken === undefined) continue
    const act = { type: 'raise contest' as const, contest: newId(), obligation: broken, reason }
    await performRequest(local, act, JSON.stringify(['contest', deal, broken]))
  }
}

function brokenBy({ known, state, now }: Local, command: string, rule: string): string | undefined {
  return obligations(known.world, state, now).find(
    (one) => one.rule === rule && one.event !== undefined && commandOf(one.event) === command,
  )?.key
}
