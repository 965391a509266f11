import type { MessageCard } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import { logged } from '#shared/process/ledger/standing.ts'
import type { LoggedActivity } from '#shared/process/ledger/state.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { type Marks, marks, rowOf } from '../message/keys.ts'
import { directionOf, otherSide, ownSide } from '../message/sides.ts'
import { type Shown, tickOf } from '../message/tick.ts'
import { nameOf } from './deal.ts'
import { type Here, openSteps } from './visit.ts'

/** What a message is to a deal: whether it was logged, by whom, and what logging it would tick. */
export interface Message {
  card: MessageCard
  shown: Shown
  marks: Marks
  /** Its row in the ledger of this deal. */
  row?: LoggedActivity
  /** Addresses of the other side. */
  others: string[]
}

export async function messageOf(local: Local, where: Here, sight: Sight, language: Language): Promise<Message> {
  const own = ownSide(local.account.session, sight)
  const shown: Shown = { direction: directionOf(own, sight), attachments: sight.attachments }
  const made = await marks(local.account.messageKey, own, sight)
  const others = otherSide(own, sight.participants).map((one) => one.address)
  const row = rowOf(logged(local.state), made)
  const step = row || local.state.closed ? undefined : tickOf(openSteps(where), shown)
  const card: MessageCard = {
    direction: shown.direction,
    people: others.length,
    ...(row && { logged: { at: row.recorded, by: byOf(local, row), command: row.command } }),
    ...(step && { ticks: { step: step.key, name: read(step.name, language) } }),
  }
  return { card, shown, marks: made, others, ...(row && { row }) }
}

/** Who logged it, as the reader would say it: nobody need be told their own name. */
function byOf(local: Local, row: LoggedActivity): string {
  return row.by.id === local.account.session.user ? '' : nameOf(local, row.by.id)
}
