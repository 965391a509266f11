import type { Accepted } from '#shared/api/commands.ts'
import { type Decision, decide } from '#shared/process/decide/decide.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { evolve } from '#shared/process/ledger/evolve.ts'
import { logged } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { genesis, seal } from '#worker/chain/link.ts'
import type { Desk } from '#worker/desk.ts'
import { done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { knows } from '#worker/rights.ts'
import { commandsInsert, type NewCommand } from '#worker/store/commit.ts'
import { guardQuery } from '#worker/store/guard.ts'
import { witnessQuery } from '#worker/store/related.ts'
import { commitQueries } from './commit.ts'
import { contextOf } from './context.ts'
import { inRounds, type Plan } from './rounds.ts'
import { readSituation, type Situation } from './situation.ts'
import { storedAnswer, witnessesOf } from './stored.ts'

/** Sends one command of a signed-in user: decided by the deal's own ledger, remembered exactly once. */
export async function send(desk: Desk, command: Command, now: number): Promise<Outcome<Accepted>> {
  const body = await bodyHash(command)
  return inRounds(desk.store, async () => {
    const actor = desk.caller.kind === 'user' ? desk.caller.user : ''
    const read = await readSituation(desk, command.deal, [command], [actor], now)
    if (!read.ok) return { answer: read }
    return plan({ desk, command, actor, body, now }, read.value)
  })
}

/** The hash by which a repeated command is known again; `sent` is another at each try. */
export function bodyHash({ sent: _, ...command }: Command): Promise<string> {
  return contentHash(command)
}

interface Sending {
  desk: Desk
  command: Command
  actor: string
  body: string
  now: number
}

async function plan(sending: Sending, situation: Situation): Promise<Plan<Accepted>> {
  const { command, actor, body, now } = sending
  const { head, world, known } = situation
  if (known[0]) return { answer: storedAnswer(known[0], { body, actor }, situation) }
  const opens = command.act.type === 'open deal'
  if (head ? !knows(situation.standing.who, head.state, now) && !opens : !opens) return { answer: notFound }
  const context = contextOf(situation, actor, now, false)
  if (!context) return { answer: failed({ kind: 'unauthenticated' }) }
  const decision = decide(world, head?.state, command, context, now)
  const same = alreadyLogged(command, decision, situation)
  if (same) return witnessed(sending, situation, same)
  return decision.ok ? accept(sending, situation, decision) : refuse(sending, situation, decision.refusal)
}

async function accept(
  { desk, command, actor, body, now }: Sending,
  { head, world }: Situation,
  { events: drafts }: Extract<Decision, { ok: true }>,
): Promise<Plan<Accepted>> {
  const sealed = await seal(drafts, head ?? { seq: 0, hash: genesis })
  const after = fold(head?.state, sealed.events)
  const row: NewCommand = { id: command.id, body, actor, first: (head?.seq ?? 0) + 1, last: after.seq }
  return {
    write: commitQueries({ writer: desk.caller, world, before: head, after, drafts, sealed, commands: [row], now }),
    answer: done({ id: command.id, deal: command.deal, seq: after.seq, events: sealed.events }),
  }
}

/** A refusal is an answer too, kept under the same guard: it holds for the deal as it was seen. */
function refuse({ desk, command, actor, body, now }: Sending, { head }: Situation, refusal: Refusal): Plan<Accepted> {
  const row: NewCommand = { id: command.id, body, actor, refusal: JSON.stringify(refusal) }
  return {
    write: [guardQuery({ deal: command.deal, head }, desk.caller), commandsInsert(command.deal, now, [row])],
    answer: failed({ kind: 'refused', refusal }),
  }
}

/** The logged activity whose message this command logs again. */
function alreadyLogged({ act }: Command, decision: Decision, { head, messages }: Situation): Same | undefined {
  if (act.type !== 'log activity' || !head) return undefined
  if (!decision.ok && decision.refusal.code !== 'already-there') return undefined
  if (decision.ok && !decision.events.some(({ happening }) => happening.type === 'activity logged')) return undefined
  const { k1, k2 } = act.keys
  const row = messages.find((one) => (one.kind === 'k1' && one.key === k1) || (one.kind === 'k2' && one.key === k2))
  const what = decision.ok || decision.refusal.code !== 'already-there' ? row?.activity : decision.refusal.what
  const known = messages.find((one) => one.activity === what)
  if (known) return { ...known, account: known.account ?? undefined }
  // What was logged without a message's keys is known by its own id alone.
  const activity = logged(head.state).find((one) => one.activity === what)
  return activity && { activity: activity.activity, command: activity.command, by: activity.by.id, account: undefined }
}

interface Same {
  activity: string
  command: string
  by: string
  account: string | undefined
}

/** The message is in the ledger: one row stays one row, and another mailbox is noted as a further witness. */
function witnessed(
  { desk, command, actor, body, now }: Sending,
  { head, messages }: Situation,
  same: Same,
): Plan<Accepted> {
  const account = command.act.type === 'log activity' ? command.act.account : undefined
  const other = account !== undefined && account !== same.account
  const accounts = new Set(witnessesOf(messages.find((row) => row.activity === same.activity)))
  if (other) accounts.add(account)
  const row: NewCommand = { id: command.id, body, actor, already: same.command }
  return {
    write: [
      guardQuery({ deal: command.deal, head }, desk.caller),
      commandsInsert(command.deal, now, [row]),
      ...(other ? [witnessQuery(command.deal, same.activity, account)] : []),
    ],
    answer: done({
      id: command.id,
      deal: command.deal,
      seq: head?.seq ?? 0,
      events: [],
      already: { command: same.command, by: same.by, witnesses: 1 + accounts.size },
    }),
  }
}

export function fold(state: DealState | undefined, events: Accepted['events']): DealState {
  let folded = state
  for (const event of events) folded = evolve(folded, event)
  if (!folded) throw new RangeError('nothing was decided')
  return folded
}
