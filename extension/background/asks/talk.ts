import type { TalkWay } from '#extension/rooms/acts.ts'
import type { Line } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { talkOf } from '../card/talk.ts'
import type { Local } from '../deal/local.ts'
import { otherSide, ownSide } from '../message/sides.ts'
import { newId } from '../outbox/perform.ts'
import { performAndSay } from './note.ts'

/** Logs a call or a meeting by the rep's word: which way, with whom as far as it is plain, when, and the step it settled. */
export async function logTalk(
  local: Local,
  sight: Sight,
  { way, step, when }: { way: TalkWay; step?: string | undefined; when?: number | undefined },
): Promise<Line | undefined> {
  const persons = talkedTo(local, sight)
  const act: Act = {
    type: 'log activity',
    activity: newId(),
    ...talkOf(way),
    persons,
    people: Math.max(1, persons.length),
    keys: {},
    ...(when !== undefined && { happenedAt: when }),
    ...(step !== undefined && { tick: step }),
  }
  const line = { text: 'talked' as const, ...(step !== undefined && { step }), undo: true }
  return performAndSay(local, sight, act, JSON.stringify(['talk', local.deal, local.click]), line)
}

/** Persons of the deal who are in the open message; else its only one; else nobody is named. */
function talkedTo({ account, known }: Local, sight: Sight): string[] {
  const others = new Set(otherSide(ownSide(account.session, sight), sight.participants).map((one) => one.address))
  const { persons } = known.view
  const here = persons.filter(({ address }) => address !== undefined && others.has(address.toLowerCase()))
  const plain = here.length > 0 || persons.length > 1 ? here : persons
  return plain.map(({ person }) => person)
}
