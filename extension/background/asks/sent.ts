import type { Sent } from '#extension/rooms/sight.ts'
import { inTurn } from '../deal/inTurn.ts'
import { localDeal } from '../deal/local.ts'
import { outlineOf } from '../deal/outline.ts'
import { sign } from '../message/hmac.ts'
import { clues } from '../people/clues.ts'
import { match } from '../people/match.ts'
import { contestSent } from '../phrases/contest.ts'
import { forgetPressed, takePressed } from '../phrases/pressed.ts'
import { setting } from '../store/settings.ts'
import { sendAndRedraw } from './after.ts'
import { logSent, logSentUnseen } from './log.ts'

/**
 * A message that the site confirmed as sent, with the phrase rules that it went against. Told twice it is logged once: its
 * command's id is made from the sending.
 */
export async function takeSent(sent: Sent, tab: number): Promise<void> {
  const { sight, at } = sent
  const account = await setting('account')
  if (!account || (await setting('agreed')) !== true) return
  const found = match(await clues(account.session, { ...sight, bulk: false }))
  if (found.kind !== 'deal') return
  const id = (await sign(account.messageKey, 'sent', sight.origin, sight.context, `${at}`)).slice(0, 40)
  const { deal } = found
  const pressed = await takePressed(tab, sight.context, deal)
  await inTurn(deal, async () => {
    const local = await localDeal(deal, id)
    const outline = local ? undefined : await outlineOf(deal, id)
    if (local) await logSent(local, sent, pressed?.against)
    else if (outline) await logSentUnseen(outline, sent)
    if (local && pressed) await contestSent(local, pressed)
  })
  await forgetPressed(tab)
  await sendAndRedraw(deal)
}
