import type { Context } from '#shared/process/decide/context.ts'
import { decide } from '#shared/process/decide/decide.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { evolve, number } from '#shared/process/ledger/evolve.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'

type Waiting = Omit<Command, 'sent'>

export type Tried = { ok: true; state: DealState } | { ok: false; refusal: Refusal }

/**
 * Decides one command on this device, as the server will decide it again. `sent`: what this device's clock shows now, where
 * that is not the true time.
 */
export function tryOut(
  world: World,
  state: DealState,
  waiting: Waiting,
  context: Context,
  now: number,
  sent = now,
): Tried {
  const decision = decide(world, state, { ...waiting, sent }, context, now)
  if (!decision.ok) return decision
  const events = number(decision.events, state.seq)
  return { ok: true, state: events.reduce<DealState>((before, event) => evolve(before, event), state) }
}

/**
 * The deal as it will be once everything that waits has arrived: each command decided anew on what the server last said, in
 * its order. One that would now be refused changes nothing here; the server's own word on it is still to come.
 */
export function rebase(
  world: World,
  state: DealState,
  waiting: readonly Waiting[],
  context: Context,
  now: number,
  sent = now,
) {
  return waiting.reduce<DealState>((before, command) => {
    const tried = tryOut(world, before, command, context, now, sent)
    return tried.ok ? tried.state : before
  }, state)
}
