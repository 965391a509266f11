import type { Accepted } from '#shared/api/commands.ts'
import type { Context } from '#shared/process/decide/context.ts'
import { type Decision, decide } from '#shared/process/decide/decide.ts'
import { decideOther } from '#shared/process/decide/other.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import type { EventDraft } from '#shared/process/ledger/event.ts'
import type { Desk } from '#worker/desk.ts'
import { done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { knows } from '#worker/rights.ts'
import { commandsInsert, type NewCommand } from '#worker/store/commit.ts'
import { guardQuery } from '#worker/store/guard.ts'
import { bodyHash } from './bodyHash.ts'
import { type Addition, additionOf, commitQueries } from './commit.ts'
import { contextOf } from './context.ts'
import { inRounds, type Plan } from './rounds.ts'
import { readSituation, type Situation } from './situation.ts'
import { storedAnswer } from './stored.ts'
import { alreadyLogged, witnessed } from './witnessed.ts'

/** Sends one command of a signed-in user or of an integration: decided by the deal's own ledger, remembered exactly once. */
export async function send(desk: Desk, command: Command, now: number): Promise<Outcome<Accepted>> {
  const body = await bodyHash(command)
  return inRounds(desk.store, async () => {
    const actors = desk.caller.kind === 'user' ? [desk.caller.user] : []
    const read = await readSituation(desk, command.deal, [command], actors, now)
    if (!read.ok) return { answer: read }
    const { who } = read.value.standing
    return plan({ desk, command, actor: who.kind === 'user' ? who.user : who.id, body, now }, read.value)
  })
}

export interface Sending {
  desk: Desk
  command: Command
  /** The user, or the integration's key by its id. */
  actor: string
  body: string
  now: number
}

async function plan(sending: Sending, situation: Situation): Promise<Plan<Accepted>> {
  const { command, actor, body, now } = sending
  const { head, other, known, standing } = situation
  if (known[0]) return { answer: storedAnswer(known[0], { body, actor }, situation) }
  const opens = command.act.type === 'open deal'
  if (head ? !knows(standing.who, head.state, now) && !opens : !opens) return { answer: notFound }
  if (other && !(other.head && knows(standing.who, other.head.state, now))) return { answer: notFound }
  const context = contextOf(situation, actor, now, false)
  if (!context) return { answer: failed({ kind: 'unauthenticated' }) }
  const decision = decide(situation.world, head?.state, command, context, now)
  const same = alreadyLogged(command, decision, situation)
  if (same) return witnessed(sending, situation, same)
  if (!decision.ok) return refuse(sending, situation, decision.refusal)
  const beside = onOther(sending, situation, context, decision.events)
  if (beside && !beside.ok) return refuse(sending, situation, beside.refusal)
  return accept(sending, situation, decision.events, beside?.events)
}

/** What a command on two deals leads to on the other one; nothing for all others. */
function onOther(
  { command, now }: Sending,
  { world, head, other }: Situation,
  context: Context,
  events: readonly EventDraft[],
): Decision | undefined {
  if (!head || !other?.head) return undefined
  return decideOther(
    world,
    other.head.state,
    { command, context, received: now },
    { ...other, from: head.state, events },
  )
}

async function accept(
  { desk, command, actor, body, now }: Sending,
  { head, other, world }: Situation,
  drafts: readonly EventDraft[],
  otherDrafts: readonly EventDraft[] | undefined,
): Promise<Plan<Accepted>> {
  const own = await additionOf(head, drafts)
  const beside = otherDrafts && (await additionOf(other?.head, otherDrafts))
  const row: NewCommand = { id: command.id, body, actor, ...range(own), ...(beside && rangeThere(beside)) }
  const additions = beside ? ([own, beside] as const) : ([own] as const)
  const { deal, seq } = own.after
  return {
    write: [...commitQueries({ writer: desk.caller, world, additions, commands: [row], now })],
    answer: done({
      id: command.id,
      deal,
      seq,
      events: own.sealed.events,
      ...(beside && { other: { deal: beside.after.deal, seq: beside.after.seq, events: beside.sealed.events } }),
    }),
  }
}

function range({ before, after }: Addition): { first: number; last: number } {
  return { first: (before?.seq ?? 0) + 1, last: after.seq }
}

function rangeThere(addition: Addition): Pick<NewCommand, 'other' | 'otherFirst' | 'otherLast'> {
  const { first: otherFirst, last: otherLast } = range(addition)
  return { other: addition.after.deal, otherFirst, otherLast }
}

/** A refusal is an answer too, kept under the same guard: it holds for the deals as they were seen. */
function refuse(
  { desk, command, actor, body, now }: Sending,
  { head, other }: Situation,
  refusal: Refusal,
): Plan<Accepted> {
  const row: NewCommand = { id: command.id, body, actor, refusal: JSON.stringify(refusal) }
  const bases = [{ deal: command.deal, head }, ...(other ? [other] : [])].toSorted((a, b) => (a.deal < b.deal ? -1 : 1))
  return {
    write: [...bases.map((basis) => guardQuery(basis, desk.caller, now)), commandsInsert(command.deal, now, [row])],
    answer: failed({ kind: 'refused', refusal }),
  }
}
