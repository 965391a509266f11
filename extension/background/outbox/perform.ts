import type { Lost } from '#shared/i18n/extension.refusal.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Local } from '../deal/local.ts'
import type { Outline } from '../deal/outline.ts'
import type { Entry } from '../store/open.ts'
import type { Besides } from './found.ts'
import { markSeen, wordFor } from './loss.ts'
import { enqueue, waits, waitsAs } from './queue.ts'
import { tryOut } from './rebase.ts'
import { doubted } from './same.ts'
import { sendFor } from './send.ts'

type Taken = { kind: 'kept' | 'again'; command: string }

/** How a fact ended: kept for sending, already under way, or refused. `state`: of the deal with it. */
export type Performed = (Taken & { state: DealState }) | { kind: 'refused'; refusal: Refusal }

/** How a request ended; `lastKnown`: refused by what this device knew. */
export type Requested = Taken | { kind: 'refused'; lost: Lost; lastKnown: boolean }

/**
 * A fact: decided here, written down, answered at once, then sent. It is refused only for what the server would refuse too.
 * `same` names what was clicked, so that a second click while the first is under way changes nothing.
 */
export async function performFact(local: Local, act: Act, same: string, say?: Besides['say']): Promise<Performed> {
  const entry = entryOf(local, act, same, 'fact')
  const tried = tryOut(local.known.world, local.state, entry.command, local.context, local.now, local.device)
  if (!tried.ok && (await isTold(entry.id))) return { kind: 'again', command: entry.id, state: local.state }
  if (!tried.ok) return { kind: 'refused', refusal: tried.refusal }
  const { account, around } = local
  const kept = await enqueue(entry, { account, told: true, ...(around && { around }), ...(say && { say }) })
  return { kind: kept.again ? 'again' : 'kept', command: kept.id, state: tried.state }
}

/** A fact on a deal that this device cannot decide on: written down and sent; the server's word is the first. */
export async function performUntried(
  { deal, click }: Pick<Outline, 'deal' | 'click'>,
  act: Act,
  same: string,
): Promise<string> {
  const command = { v: 1 as const, id: click, deal, acted: Date.now(), act }
  return (await enqueue({ id: click, deal, same, kind: 'fact', command })).id
}

/**
 * A request: the server decides at once. When it cannot be reached this device decides by what it last knew: a refusal is
 * told, what is allowed waits, and either is decided again on arrival. Nothing is taken back once it may have been sent:
 * perhaps only the answer was lost.
 */
export async function performRequest(local: Local, act: Act, same: string): Promise<Requested> {
  const entry = entryOf(local, act, same, 'request')
  await markSeen(local.deal)
  const told = await isTold(entry.id)
  const tried = tryOut(local.known.world, local.state, entry.command, local.context, local.now, local.device)
  const kept = told ? { id: entry.id, again: true } : await enqueueRequest(entry, tried.ok)
  await sendFor(local.deal)
  const word = await wordFor(kept.id)
  if (word?.ok === false) {
    await markSeen(local.deal)
    return { kind: 'refused', lost: word, lastKnown: false }
  }
  if (word || tried.ok || kept.again) return { kind: kept.again ? 'again' : 'kept', command: kept.id }
  return { kind: 'refused', lost: { refusal: tried.refusal }, lastKnown: true }
}

/** The same request that waits already is looked for first: with it in the deal this device would refuse a second one. */
async function enqueueRequest(entry: Entry, allowed: boolean): Promise<{ id: string; again: boolean }> {
  const first = await waitsAs(entry.same)
  if (first !== undefined) return { id: first, again: true }
  return enqueue(allowed ? entry : doubted(entry))
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
  const command = { v: 1 as const, id, deal: local.deal, acted: local.device, basis: { seq, manual }, act }
  return { id, deal: local.deal, same, kind, command }
}
