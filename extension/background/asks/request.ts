import type { LineText } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { readerLanguage } from '../card/reader.ts'
import { stopOf } from '../card/stop.ts'
import { here } from '../card/visit.ts'
import { wayTo } from '../card/ways.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { newId, performRequest } from '../outbox/perform.ts'
import { closeStop, openStop, sayLine, sayRefused } from './note.ts'

/** Asks to leave the stage that the rep saw. Refused, the stop says what is missing and how each is met. */
export async function advance(
  local: Local,
  sight: Sight,
  { from, to, reason }: { from: string; to?: string | undefined; reason?: string | undefined },
): Promise<void> {
  const where = here(local)
  const way = wayTo(local, where, to)
  if (!way || where.stage.key !== from) return
  const act: Act = { ...way.act, ...(reason && { reason }) }
  await request(local, sight, act, JSON.stringify(['leave', local.deal, from, where.visit.n, way.to]), 'advanced')
}

/** Asks to end the deal. True once it is. */
export function close(
  local: Local,
  sight: Sight,
  { outcome, reason }: { outcome: string; reason?: string | undefined },
): Promise<boolean> {
  const act: Act = { type: 'close', outcome, ...(reason && { reason }) }
  return request(local, sight, act, JSON.stringify(['close', local.deal]), 'closed')
}

/** Goes back to an earlier stage, from the one that the rep saw. */
export async function goBack(
  local: Local,
  sight: Sight,
  { from, to, reason }: { from: string; to: string; reason?: string | undefined },
): Promise<void> {
  const act: Act = { type: 'return', from, to, ...(reason && { reason }) }
  await request(local, sight, act, JSON.stringify(['return', local.deal, from, here(local).visit.n, to]), 'returned')
}

/** Takes a closed deal up again. True once it is open. */
export function reopen(local: Local, sight: Sight, reason: string): Promise<boolean> {
  const same = JSON.stringify(['reopen', local.deal, local.state.closed?.at])
  return request(local, sight, { type: 'reopen', reason }, same, 'reopened')
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

/** Asks whoever approves to let the stage be left. Refused it can be asked again. */
export async function askApproval(local: Local, sight: Sight, ask: { to: string; reason: string }): Promise<void> {
  const act: Act = { type: 'ask approval', approval: newId(), to: ask.to, reason: ask.reason }
  const same = JSON.stringify(['approval', local.deal, ask.to, local.state.approvals.length])
  await request(local, sight, act, same, 'asked')
}

export async function ruleApproval(
  local: Local,
  sight: Sight,
  { approval, give }: { approval: string; give: boolean },
): Promise<void> {
  const act: Act = { type: 'rule approval', approval, give }
  await request(local, sight, act, JSON.stringify(['rule', approval]), give ? 'approved' : 'declined')
}

/** Lets the deal stand still, or go on. */
export async function standStill(local: Local, sight: Sight, waitsFor: string | undefined): Promise<void> {
  const same = JSON.stringify(['hold', local.deal, local.state.holds.length])
  await request(local, sight, { type: 'hold', ...(waitsFor !== undefined && { waitsFor }) }, same, 'held')
}

export async function goOn(local: Local, sight: Sight): Promise<void> {
  const same = JSON.stringify(['resume', local.deal, local.state.holds.length])
  await request(local, sight, { type: 'resume' }, same, 'resumed')
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
    await openStop(sight, local.deal, stopOf(now, act, refusal, await readerLanguage(), done.lastKnown))
  } else await sayRefused(sight, local.deal, done.lost)
  return false
}
