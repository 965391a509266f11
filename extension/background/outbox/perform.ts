import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { Local } from '../deal/local.ts'
import type { Outline } from '../deal/outline.ts'
import type { Entry } from '../store/open.ts'
import { dequeue, enqueue, waits } from './queue.ts'
import { tryOut } from './rebase.ts'
import { markSeen, sendFor, wordFor } from './send.ts'

/** How a click ended: kept for sending, already under way, or refused (`lastKnown`: by what this device knew). */
export type Performed =
  | { kind: 'kept'; command: string }
  | { kind: 'again'; command: string }
  | { kind: 'refused'; refusal: Refusal; lastKnown: boolean }

/**
 * A fact: decided here, written down, answered at once, then sent. It is refused only for what the server would refuse too.
 * `same` names what was clicked, so that a second click while the first is under way changes nothing.
 */
export async function performFact(local: Local, act: Act, same: string): Promise<Performed> {
  if (await isTold(local.click)) return { kind: 'again', command: local.click }
  const entry = entryOf(local, act, same, 'fact')
  const tried = tryOut(local.known.world, local.state, entry.command, local.context, local.now)
  if (!tried.ok) return { kind: 'refused', refusal: tried.refusal, lastKnown: true }
  await markSeen(local.deal)
  const kept = await enqueue(entry)
  return { kind: kept.again ? 'again' : 'kept', command: kept.id }
}

/** A fact on a deal that this device cannot decide on: written down and sent; the server's word is the first. */
export async function performUntried({ deal, click, now }: Outline, act: Act, same: string): Promise<string> {
  if (await isTold(click)) return click
  const command = { v: 1 as const, id: click, deal, acted: now, act }
  return (await enqueue({ id: click, deal, same, kind: 'fact', command })).id
}

/**
 * A request: the server decides at once. When it cannot be reached this device decides by what it last knew: a refusal is
 * told, what is allowed waits and is decided again on arrival.
 */
export async function performRequest(local: Local, act: Act, same: string): Promise<Performed> {
  const entry = entryOf(local, act, same, 'request')
  await markSeen(local.deal)
  const kept = (await isTold(local.click)) ? entry : await enqueue(entry)
  const emptied = await sendFor(local.deal)
  const word = await wordFor(kept.id)
  if (word?.ok === false && word.refusal) {
    await markSeen(local.deal)
    return { kind: 'refused', refusal: word.refusal, lastKnown: false }
  }
  if (word || emptied === 'all sent') return { kind: 'kept', command: kept.id }
  const tried = tryOut(local.known.world, local.state, entry.command, local.context, local.now)
  if (tried.ok) return { kind: 'kept', command: kept.id }
  await dequeue(kept.id)
  return { kind: 'refused', refusal: tried.refusal, lastKnown: true }
}

/** Whether this very click was taken before: the background ended between taking it and answering. */
export async function isTold(click: string): Promise<boolean> {
  return (await waits(click)) || (await wordFor(click)) !== undefined
}

export function newId(): string {
  return crypto.randomUUID()
}

function entryOf(local: Local, act: Act, same: string, kind: Entry['kind']): Entry {
  const { seq, manual } = local.state
  const id = local.click
  const command = { v: 1 as const, id, deal: local.deal, acted: local.now, basis: { seq, manual }, act }
  return { id, deal: local.deal, same, kind, command }
}
