import type { Line } from '#extension/rooms/card.ts'
import type { Sent, Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { messageOf, type Seen, seenOf } from '../card/message.ts'
import { languageFor } from '../card/reader.ts'
import { here } from '../card/visit.ts'
import type { Local } from '../deal/local.ts'
import type { Outline } from '../deal/outline.ts'
import { newId, performFact, performUntried } from '../outbox/perform.ts'
import { performAndSay, sayLine } from './note.ts'

/**
 * Logs the open message: when, which way, how many people, which kinds of files; never its text. `tick` is a step that the rep
 * confirmed from a proposal; without one the manual's own rule decides. A colleague's row is told who else has the message.
 */
export async function logMessage(local: Local, sight: Sight, tick?: string): Promise<Line | undefined> {
  const message = await messageOf(local, here(local), sight, languageFor(local.account))
  const same = JSON.stringify(['log', local.deal, sight.context])
  const step = tick ?? message.card.ticks?.step
  const act = activityOf(local, sight, message, { persons: personsIn(local, message), step })
  if (message.row && message.row.command !== local.click) {
    const witness = message.row.by.id !== local.account.session.user
    if (witness) await performUntried(local, act, same)
    await sayLine(sight, local.deal, { text: 'already', command: message.row.command, undo: false })
    return undefined
  }
  const line = step === undefined ? { text: 'logged' as const } : { text: 'logged-and-ticked' as const, step }
  return performAndSay(local, sight, act, same, { ...line, undo: true })
}

/**
 * A message of a known deal that the site confirmed as sent: the ledger's row, and a step's evidence by the manual's rule. Its
 * minute is this device's, good enough to know it again; its moment in the ledger is that of the act. `against`: the phrase
 * rules that it was sent against, told in the same command.
 */
export async function logSent(local: Local, { sight, at }: Sent, against: readonly string[] = []): Promise<void> {
  const message = await messageOf(local, here(local), { ...sight, at, minute: true }, languageFor(local.account))
  const act = activityOf(local, sight, message, {
    persons: personsIn(local, message),
    step: message.card.ticks?.step,
    against,
  })
  await performFact(local, act, JSON.stringify(['sent', local.click]))
}

/** Logs the open message on a deal of which no more than the name is known here: it ticks nothing and names nobody. */
export async function logUnseen(outline: Outline, sight: Sight): Promise<void> {
  const act = activityOf(outline, sight, await seenOf(outline.account, sight), { persons: [] })
  const command = await performUntried(outline, act, JSON.stringify(['log', outline.deal, sight.context]))
  await sayLine(sight, outline.deal, { text: 'logged', command, undo: false })
}

/** The same for a message that the site confirmed as sent. */
export async function logSentUnseen(outline: Outline, { sight, at }: Sent): Promise<void> {
  const seen = await seenOf(outline.account, { ...sight, at, minute: true })
  const act = activityOf(outline, sight, seen, { persons: [] })
  await performUntried(outline, act, JSON.stringify(['sent', outline.click]))
}

function personsIn(local: Local, { others }: Seen): string[] {
  return local.known.view.persons
    .filter((one) => one.address !== undefined && others.includes(one.address.toLowerCase()))
    .map((one) => one.person)
}

function activityOf(
  { now }: { now: number },
  sight: Sight,
  message: Seen,
  of: { persons: string[]; step?: string | undefined; against?: readonly string[] },
): Act {
  const { keys, account, thread } = message.marks
  return {
    type: 'log activity',
    activity: newId(),
    kind: 'email',
    direction: message.shown.direction,
    persons: of.persons,
    people: message.others.length,
    attachments: [...message.shown.attachments],
    keys,
    site: sight.site,
    ...(sight.at !== undefined && { happenedAt: lastMoment(sight.at, sight.minute, now) }),
    ...(account && { account }),
    ...(thread && { thread }),
    ...(of.step !== undefined && { tick: of.step }),
    ...(of.against && of.against.length > 0 && { against: [...of.against] }),
  }
}

/**
 * A stamp that is exact to the minute only names sixty seconds: the last of them counts, so that a message read in the same
 * minute as a step or an advance never counts as before it.
 */
function lastMoment(at: number, minute: boolean | undefined, now: number): number {
  return minute ? Math.max(at, Math.min(at + 59_999, now)) : at
}
