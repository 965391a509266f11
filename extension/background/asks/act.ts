import type { Ask } from '#extension/rooms/ask.ts'
import type { Line } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Local } from '../deal/local.ts'
import { dismiss } from '../people/memory.ts'
import { syncPeople } from '../people/sync.ts'
import { again } from './again.ts'
import { type Done, fill } from './fill.ts'
import { logMessage } from './log.ts'
import { closeStop, performAndSay } from './note.ts'
import { tellAuthor } from './noteStep.ts'
import { handOver, join, leave } from './people.ts'
import { advance, askApproval, askWayOut, close, goBack, goOn, reopen, ruleApproval, standStill } from './request.ts'
import { logTalk } from './talk.ts'
import { tick } from './tick.ts'

/**
 * Does on a deal what the panel asks. A fact gives its line as soon as it is kept; else the card as a whole says how it went.
 */
export async function act(local: Local, sight: Sight, ask: Ask): Promise<Done> {
  if (ask.type === 'fill') return fill(local, sight, ask)
  const kept = fact(local, sight, ask)
  if (!kept) await request(local, sight, ask)
  const line = await kept
  return line && { line }
}

function fact(local: Local, sight: Sight, ask: Ask): Promise<Line | undefined> | undefined {
  switch (ask.type) {
    case 'log':
      return logMessage(local, sight)
    case 'tick':
      return tick(local, sight, ask.step, ask.when)
    case 'undo':
      return undo(local, sight, ask.command)
    case 'log talk':
      return logTalk(local, sight, ask)
    default:
      return undefined
  }
}

/** What the server is asked first, and what is no part of the ledger. */
async function request(local: Local, sight: Sight, ask: Ask): Promise<void> {
  switch (ask.type) {
    case 'again':
      await again(ask.command, local.click)
      return
    case 'advance':
      return advance(local, sight, ask)
    case 'way out':
      return askWayOut(local, sight, ask)
    case 'close':
      if (await close(local, sight, ask)) await syncPeople()
      return
    case 'ask approval':
      return askApproval(local, sight, ask)
    case 'rule approval':
      return ruleApproval(local, sight, ask)
    case 'hold':
      return standStill(local, sight, ask.waitsFor)
    case 'resume':
      return goOn(local, sight)
    case 'return':
      return goBack(local, sight, ask)
    case 'reopen':
      if (await reopen(local, sight, ask.reason)) await syncPeople()
      return
    case 'join':
      return join(local, sight, ask)
    case 'leave':
      return leave(local, sight, ask.user)
    case 'hand over':
      if (await handOver(local, sight, ask.to)) await syncPeople()
      return
    case 'note step':
      return tellAuthor(local, sight, ask)
    case 'dismiss':
      return dismiss(local.account.session, sight, ask.step, local.now)
    case 'dismiss stop':
      return closeStop(sight, local.deal)
  }
}

function undo(local: Local, sight: Sight, command: string): Promise<Line | undefined> {
  const act = { type: 'undo' as const, command }
  return performAndSay(local, sight, act, JSON.stringify(['undo', command]), { text: 'undone', undo: false })
}
