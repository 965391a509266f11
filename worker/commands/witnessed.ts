import type { Accepted } from '#shared/api/commands.ts'
import type { Decision } from '#shared/process/decide/decide.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { logged } from '#shared/process/ledger/standing.ts'
import { done } from '#worker/outcome.ts'
import { commandsInsert, type NewCommand } from '#worker/store/commit.ts'
import { guardQuery } from '#worker/store/guard.ts'
import { keyQueries, witnessQuery } from '#worker/store/related.ts'
import { keysOf } from './related.ts'
import type { Plan } from './rounds.ts'
import type { Sending } from './send.ts'
import type { Situation } from './situation.ts'
import { witnessesOf } from './stored.ts'

/** A message that is in the ledger already. */
export interface Same {
  activity: string
  command: string
  by: string
  account: string | undefined
}

/** The logged activity whose message this command logs again. */
export function alreadyLogged({ act }: Command, decision: Decision, { head, messages }: Situation): Same | undefined {
  if (act.type !== 'log activity' || !head) return undefined
  if (!decision.ok && decision.refusal.code !== 'already-there') return undefined
  if (decision.ok && !decision.events.some(({ happening }) => happening.type === 'activity logged')) return undefined
  const { k1, k2 } = act.keys
  const others = messages.filter(({ activity }) => !decision.ok || activity !== act.apartFrom)
  const row = others.find((one) => (one.kind === 'k1' && one.key === k1) || (one.kind === 'k2' && one.key === k2))
  const what = decision.ok || decision.refusal.code !== 'already-there' ? row?.activity : decision.refusal.what
  const known = messages.find((one) => one.activity === what)
  if (known) {
    const { activity, command, by } = known
    return { activity, command, by, account: known.account ?? undefined }
  }
  // What was logged without a message's keys is known by its own id alone.
  const activity = logged(head.state).find((one) => one.activity === what)
  return activity && { activity: activity.activity, command: activity.command, by: activity.by.id, account: undefined }
}

/**
 * The message is in the ledger: one row stays one row. Another mailbox is noted as a further witness, and what else the message
 * is known by.
 */
export function witnessed(
  { desk, command, actor, body, now }: Sending,
  { head, messages }: Situation,
  same: Same,
): Plan<Accepted> {
  const { account, keys = {} } = command.act.type === 'log activity' ? command.act : {}
  const other = account !== undefined && account !== same.account
  const accounts = new Set(witnessesOf(messages.find((row) => row.activity === same.activity)))
  if (other) accounts.add(account)
  const already = { command: same.command, by: same.by, witnesses: 1 + accounts.size }
  const seq = head?.seq ?? 0
  const row: NewCommand = { id: command.id, body, actor, last: seq, already: JSON.stringify(already) }
  return {
    write: [
      guardQuery({ deal: command.deal, head }, desk.caller, now),
      commandsInsert(command.deal, now, [row]),
      ...(other ? [witnessQuery(command.deal, same.activity, account)] : []),
      ...keyQueries(command.deal, keysOf(keys, same)),
    ],
    answer: done({ id: command.id, deal: command.deal, seq, events: [], already }),
  }
}
