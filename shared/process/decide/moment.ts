import { subtractWorking } from '../calendar/workingTime.ts'
import type { Command } from '../ledger/command.ts'
import type { Source } from '../ledger/event.ts'
import type { DealState } from '../ledger/state.ts'
import { calendarOf, manualOf, type World } from '../world.ts'
import type { Context } from './context.ts'

/** The moments of one command: when it was acted by the Worker's clock, and when it was recorded. */
export interface Moments {
  /** The device's time of the act, corrected by how far its clock is off. */
  acted: number
  recorded: number
}

/**
 * Device times are shifted by (received − sent); in an import they are the past's own. `recorded` never runs backwards
 * in a deal.
 */
export function momentsOf(state: DealState | undefined, command: Command, context: Context, received: number): Moments {
  const recorded = Math.max(received, state?.recorded ?? 0)
  if (context.importing) return { acted: command.acted, recorded }
  return { acted: Math.max(0, Math.min(command.acted + received - command.sent, recorded)), recorded }
}

/** A click that waited this long in the outbox was queued: its request counts at its own act. */
const queuedAfter = 10_000

/** The moment of a request: recorded; when it was queued or is imported its own act, but never before its visit or owner. */
export function requestAt(state: DealState, command: Command, context: Context, moments: Moments): number {
  const queued = context.importing || command.sent - command.acted > queuedAfter
  const latest = Math.max(state.visits.at(-1)?.entered ?? state.opened, state.owners.at(-1)?.from ?? state.opened)
  return Math.max(queued ? moments.acted : moments.recorded, latest)
}

/** A fact's moment, and whether the rep's word reached further back than it may. */
export interface FactMoment {
  at: number
  enteredLater: boolean
}

/**
 * The moment of a fact, within [deal opened, recorded]. A page's or an integration's time stamp counts as it is; the
 * rep's word is a device time and reaches back at most the manual's `backdate` before the act: beyond it the earliest
 * allowed moment counts.
 */
export function factAt(
  world: World,
  state: DealState,
  moments: Moments,
  claim: { at: number | undefined; source: Source; shift: number },
): FactMoment {
  const clamp = (at: number) => Math.min(Math.max(at, state.opened), Math.max(moments.recorded, state.opened))
  if (claim.at === undefined) return { at: clamp(moments.acted), enteredLater: false }
  if (claim.source !== 'word') return { at: clamp(claim.at), enteredLater: false }
  const earliest = subtractWorking(calendarOf(world, state), moments.acted, manualOf(world, state).numbers.backdate)
  const said = Math.min(claim.at + claim.shift, moments.acted)
  return { at: clamp(Math.max(said, earliest)), enteredLater: said < earliest }
}
