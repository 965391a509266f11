import type { LineText } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { wayForward } from '../card/deal.ts'
import { readerLanguage } from '../card/reader.ts'
import { stopOf } from '../card/stop.ts'
import { here } from '../card/visit.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { newId, performRequest } from '../outbox/perform.ts'
import { closeStop, openStop, sayLine, sayRefused } from './note.ts'

/** Asks to leave the stage that the rep saw. Refused, the stop says what is missing and how each is met. */
export async function advance(local: Local, sight: Sight, from: string, reason: string | undefined): Promise<void> {
  const where = here(local)
  const way = wayForward(local, where, await readerLanguage())
  if (!way || where.stage.key !== from) return
  const act: Act = { ...way.act, ...(reason && { reason }) }
  await request(local, sight, act, JSON.stringify(['leave', local.deal, from, where.visit.n]), 'advanced')
}

export async function askWayOut(
  local: Local,
  sight: Sight,
  ask: { what: 'exception' | 'contest'; obligation: string; reason: string },
): Promise<void> {
  const { obligation, reason } = ask
  const act: Act =
    ask.what === 'exception'
      ? { type: 'ask exception', exception: newId(), obligation, reason }
      : { type: 'raise contest', contest: newId(), obligation, reason }
  await request(local, sight, act, JSON.stringify([ask.what, local.deal, obligation]), 'asked')
}

/** Sends a request and says how it ended. */
export async function request(local: Local, sight: Sight, act: Act, same: string, said: LineText): Promise<boolean> {
  const done = await performRequest(local, act, same)
  if (done.kind !== 'refused') {
    if (said === 'advanced' || said === 'closed') await closeStop(sight, local.deal)
    await sayLine(sight, local.deal, { text: said, command: done.command, undo: false })
    return true
  }
  const { refusal } = done.lost
  if (refusal?.code === 'gate-unmet') {
    const now = (await localDeal(local.deal)) ?? local
    await openStop(sight, local.deal, stopOf(now, refusal, await readerLanguage(), done.lastKnown))
  } else await sayRefused(sight, local.deal, done.lost)
  return false
}
