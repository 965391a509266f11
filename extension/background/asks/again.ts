import type { Act } from '#shared/process/ledger/command.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { markRead } from '../outbox/loss.ts'
import { newId, performFact } from '../outbox/perform.ts'
import { tryOut } from '../outbox/rebase.ts'
import type { Word } from '../store/open.ts'

/** Whether what was refused would be allowed now, were it clicked anew. */
export function isAllowedAgain({ known, state, deal, context, now }: Local, { fact }: Word): boolean {
  if (!fact) return false
  const id = newId()
  return tryOut(known.world, state, { v: 1, id, deal, acted: now, act: renewed(fact) }, context, now).ok
}

/** Does once more, as a click of now, what was not taken. The loss has then been read of. Answers its deal. */
export async function again(command: string, click: string): Promise<string | undefined> {
  const word = await markRead(command)
  const local = word?.fact && (await localDeal(word.deal, click))
  if (!local || !word?.fact) return undefined
  await performFact(local, renewed(word.fact), JSON.stringify(['again', command]))
  return word.deal
}

function renewed(act: Act): Act {
  return act.type === 'log activity' ? { ...act, activity: newId() } : act
}
