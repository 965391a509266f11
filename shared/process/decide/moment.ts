import type { Command } from '../ledger/command.ts'
import type { Source } from '../ledger/event.ts'
import type { DealState } from '../ledger/state.ts'
import { timeOf } from '../obligations/judge.ts'
import type { Context } from './context.ts'
import type { Case } from './draft.ts'

/** The moments of one command: when it was acted by the Worker's clock, and when it was recorded. */
export interface Moments {
  /** The device's time of the act, corrected by how far its clock is off. */
  acted: number
  recorded: number
  /** It waited in an outbox, or tells the past: a request counts at its own act. */
  queued: boolean
}

/** A click that waited longer than this in the outbox was queued, in milliseconds. */
export const queuedAfter = 10_000

/**
 * Device times are shifted by (received − sent); in an import they are the past's own, and none is yet to come. `recorded` never runs backwards
 * in a deal.
 */
export function momentsOf(state: DealState | undefined, command: Command, context: Context, received: number): Moments {
  const recorded = Math.max(received, state?.recorded ?? 0)
  if (context.importing) return { acted: Math.min(command.acted, recorded), recorded, queued: true }
  const acted = Math.max(0, Math.min(command.acted + received - command.sent, recorded))
  return { acted, recorded, queued: command.sent - command.acted > queuedAfter }
}

/**
 * The moment of a request: recorded; when it was queued or is imported its own act, but never before the last request of
 * the deal.
 */
export function requestAt({ state, moments }: Pick<Case, 'state' | 'moments'>): number {
  return Math.max(moments.queued ? moments.acted : moments.recorded, lastRequest(state))
}

/** When somebody last moved, gave, held or ruled something. */
function lastRequest(state: DealState): number {
  let last = state.opened
  const after = (moment: number | undefined) => {
    if (moment !== undefined && moment > last) last = moment
  }
  for (const move of state.moves) if (move.how !== 'sighted') after(move.at)
  for (const owner of state.owners) after(owner.from)
  for (const member of state.members) after(member.from)
  for (const hold of state.holds) after(hold.until ?? hold.from)
  after(state.manuals.at(-1)?.from)
  after(state.calendars.at(-1)?.from)
  for (const one of [...state.exceptions, ...state.approvals, ...state.contests]) after(one.ruling?.at ?? one.asked)
  return last
}

/** A fact's moment, and whether the rep's word reached further back than it may. */
export interface FactMoment {
  at: number
  enteredLater: boolean
}

/**
 * The moment of a fact, within [deal opened, recorded]. What a page, an integration or another fact says counts as it is;
 * the rep's word reaches back at most the manual's `backdate` before the act: beyond it the earliest allowed moment counts.
 */
export function factAt(one: Case, claim: { at: number | undefined; source: Source }): FactMoment {
  const { acted } = one.moments
  if (claim.at === undefined || claim.source !== 'word')
    return { at: within(one, claim.at ?? acted), enteredLater: false }
  const earliest = earliestWord(one, acted)
  const said = Math.min(claim.at, acted)
  return { at: within(one, Math.max(said, earliest)), enteredLater: said < earliest }
}

/** What a command claims of when it happened: a word's by the device's clock, all else by its own. */
export function claimed(one: Case, happenedAt: number | undefined, source: Source) {
  return { at: happenedAt === undefined || source !== 'word' ? happenedAt : deviceTime(one, happenedAt), source }
}

/** How far back somebody's word reaches, told at a moment. */
export function earliestWord({ world, state, manual }: Case, told: number): number {
  return timeOf(world, state, told).before(told, manual.numbers.backdate)
}

/** A time of the device's clock, by the Worker's: shifted like the act; not in an import. */
export function deviceTime({ context, moments, command }: Case, at: number): number {
  return context.importing ? at : at + moments.acted - command.acted
}

/** The nearest moment in the life of the deal so far. */
export function within({ state, moments }: Case, at: number): number {
  return Math.min(Math.max(at, state.opened), Math.max(moments.recorded, state.opened))
}
