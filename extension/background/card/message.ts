import type { MessageCard } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import { logged } from '#shared/process/ledger/standing.ts'
import type { LoggedActivity } from '#shared/process/ledger/state.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { type Marks, marks, rowOf } from '../message/keys.ts'
import { directionOf, otherSide, ownSide } from '../message/sides.ts'
import { type Shown, tickOf } from '../message/tick.ts'
import type { Account } from '../store/settings.ts'
import { userName } from './names.ts'
import { type Here, openSteps } from './visit.ts'
import { isAllowed } from './weigh.ts'

/** What the page shows of a message, and the marks by which it is known again. */
export interface Seen {
  shown: Shown
  marks: Marks
  /** Addresses of the other side. */
  others: string[]
}

/** What a message is to a deal: whether it was logged, by whom, and what logging it would tick. */
export interface Message extends Seen {
  card: MessageCard
  /** Its row in the ledger of this deal. */
  row?: LoggedActivity
}

export function shownOf({ session }: Account, sight: Sight): Shown {
  return { direction: directionOf(ownSide(session, sight), sight), attachments: sight.attachments }
}

export async function seenOf(account: Account, sight: Sight): Promise<Seen> {
  const { session, messageKey } = account
  const own = ownSide(session, sight)
  return {
    shown: shownOf(account, sight),
    marks: await marks(messageKey, own, sight),
    others: otherSide(own, sight.participants).map((one) => one.address),
  }
}

export async function messageOf(local: Local, where: Here, sight: Sight, language: Language): Promise<Message> {
  const seen = await seenOf(local.account, sight)
  const row = rowOf(logged(local.state), seen.marks)
  const step = row || local.state.closed ? undefined : tickOf(openSteps(where, local.account.session.user), seen.shown)
  const card: MessageCard = {
    direction: seen.shown.direction,
    people: seen.others.length,
    ...(row && { logged: loggedCard(local, row) }),
    ...(step && { ticks: { step: step.key, name: read(step.name, language) } }),
  }
  return { ...seen, card, ...(row && { row }) }
}

function loggedCard(local: Local, row: LoggedActivity) {
  const move = isAllowed(local, { type: 'move activity', activity: row.activity, to: 'another' })
  return { at: row.recorded, by: byOf(local, row), command: row.command, move, activity: row.activity }
}

/** Who logged it, as the reader would say it: nobody need be told their own name. */
export function byOf(local: Local, row: LoggedActivity): string {
  return row.by.id === local.account.session.user ? '' : userName(local, row.by.id)
}
