import type { Sent, Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { type Message, messageOf } from '../card/message.ts'
import { readerLanguage } from '../card/reader.ts'
import { here } from '../card/visit.ts'
import type { Local } from '../deal/local.ts'
import { newId, performFact } from '../outbox/perform.ts'
import { sayLine, sayRefused } from './note.ts'

/**
 * Logs the open message: when, which way, how many people, which kinds of files; never its text. `tick` is a step that the rep
 * confirmed from a proposal; without one the manual's own rule decides.
 */
export async function logMessage(local: Local, sight: Sight, tick?: string): Promise<void> {
  const message = await messageOf(local, here(local), sight, await readerLanguage())
  if (message.row && message.row.command !== local.click) {
    await sayLine(sight, local.deal, { text: 'already', command: message.row.command, undo: false })
    return
  }
  const step = tick ?? message.card.ticks?.step
  const act = activityOf(local, sight, message, step)
  const done = await performFact(local, act, JSON.stringify(['log', local.deal, sight.context]))
  if (done.kind === 'refused') return sayRefused(sight, local.deal, done.refusal)
  await sayLine(sight, local.deal, {
    text: step === undefined ? 'logged' : 'logged-and-ticked',
    command: done.command,
    step,
    undo: true,
  })
}

/**
 * A message of a known deal that the site confirmed as sent: the ledger's row, and a step's evidence by the manual's rule. Its
 * minute is this device's, good enough to know it again; its moment in the ledger is that of the act.
 */
export async function logSent(local: Local, { sight, at }: Sent): Promise<void> {
  const message = await messageOf(local, here(local), { ...sight, at, minute: true }, await readerLanguage())
  const act = activityOf(local, sight, message, message.card.ticks?.step)
  await performFact(local, act, JSON.stringify(['sent', local.click]))
}

function activityOf(local: Local, sight: Sight, message: Message, tick: string | undefined): Act {
  const { keys, account, thread } = message.marks
  return {
    type: 'log activity',
    activity: newId(),
    kind: 'email',
    direction: message.shown.direction,
    persons: local.known.view.persons
      .filter((one) => one.address !== undefined && message.others.includes(one.address.toLowerCase()))
      .map((one) => one.person),
    people: message.others.length,
    attachments: [...message.shown.attachments],
    keys,
    site: sight.site,
    ...(sight.at !== undefined && { happenedAt: lastMoment(sight.at, sight.minute, local.now) }),
    ...(account && { account }),
    ...(thread && { thread }),
    ...(tick !== undefined && { tick }),
  }
}

/**
 * A stamp that is exact to the minute only names sixty seconds: the last of them counts, so that a message read in the same
 * minute as a step or an advance never counts as before it.
 */
function lastMoment(at: number, minute: boolean | undefined, now: number): number {
  return minute ? Math.max(at, Math.min(at + 59_999, now)) : at
}
