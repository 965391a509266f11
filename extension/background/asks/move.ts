import type { Sight } from '#extension/rooms/sight.ts'
import { messageOf } from '../card/message.ts'
import { readerLanguage } from '../card/reader.ts'
import { here } from '../card/visit.ts'
import { inTurn } from '../deal/inTurn.ts'
import { refreshDeal } from '../deal/known.ts'
import { localDeal } from '../deal/local.ts'
import { isTold, performFact } from '../outbox/perform.ts'
import { sendFor } from '../outbox/send.ts'
import { redraw } from '../tabs/draw.ts'
import { dealOf, type TabState } from '../tabs/state.ts'
import { pick } from './deals.ts'
import { sayLine, sayRefused } from './note.ts'

/** The log of the open message belongs to another deal: it goes there with what it proved, and the thread goes with it. */
export async function moveLog(tab: TabState, to: string, click: string): Promise<TabState> {
  const deal = dealOf(tab)
  if (deal === undefined || deal === to) return tab
  const command = await inTurn(deal, () => takeOff(deal, tab.sight, to, click))
  if (command === undefined) return tab
  await sayLine(tab.sight, to, { text: 'moved', command, undo: false })
  const moved = await pick(tab, to)
  void arrive(deal, to)
  return moved
}

/** The command that moves it, once it is written down; nothing when it cannot be moved, and the card says why. */
async function takeOff(deal: string, sight: Sight, to: string, click: string): Promise<string | undefined> {
  if (await isTold(click)) return click
  const local = await localDeal(deal, click)
  const row = local && (await messageOf(local, here(local), sight, await readerLanguage())).row
  if (!local || !row) return undefined
  const act = { type: 'move activity' as const, activity: row.activity, to }
  const done = await performFact(local, act, JSON.stringify(['move', deal, row.activity, to]))
  if (done.kind !== 'refused') return done.command
  await sayRefused(sight, deal, done)
  return undefined
}

/** The server logs it on the other deal by the same command: that deal is asked for anew. */
async function arrive(from: string, to: string): Promise<void> {
  await sendFor(from)
  await refreshDeal(to)
  await redraw([from, to])
}
