import type { Command } from '../command.ts'
import { commandOf } from '../standing.ts'
import type { DealState } from '../state.ts'

/**
 * Whether a command reaches for something that left a folded state, so that the state has to be made anew from the whole
 * ledger first: a fact or a click from before, whatever takes back, corrects or rules something that is no longer there, a
 * correction of attributes, a reopening. `received` is the Worker's clock.
 */
export function needsWhole(state: DealState, command: Command, received: number): boolean {
  const { folded } = state
  if (!folded) return false
  const isMessage = command.act.type === 'log activity'
  const from = isMessage ? Math.max(folded.before, folded.activities) : folded.before
  return earliest(command, received - command.sent) < from || reachesBack(state, folded.before, command)
}

/** The earliest moment that a command can be about: a device's clock may be off, a page's is not. */
function earliest({ acted, act }: Command, shift: number): number {
  const happened = 'happenedAt' in act ? act.happenedAt : undefined
  const own = acted + shift
  return happened === undefined ? own : Math.min(own, happened, happened + shift)
}

function reachesBack(state: DealState, before: number, { act }: Command): boolean {
  const isHere = (one: { at: number } | undefined) => one !== undefined && one.at >= before
  const activity = (id: string) => state.activities.find((one) => one.activity === id)
  switch (act.type) {
    case 'undo':
      return !isWhole(state, act.command, before)
    case 'do step':
      return act.evidence.activity !== undefined && !isHere(activity(act.evidence.activity))
    case 'move activity':
    case 'correct activity':
      return !isHere(activity(act.activity))
    case 'withdraw evidence':
      return !isHere(state.doings.find((one) => one.event === act.event))
    case 'ask exception':
    case 'raise contest':
      return isPast(state, act.obligation)
    case 'rule exception':
      return !state.exceptions.some((one) => one.exception === act.exception)
    case 'rule contest':
      return !state.contests.some((one) => one.contest === act.contest)
    case 'rule approval':
      return !state.approvals.some((one) => one.approval === act.approval)
    case 'correct attributes':
    case 'reopen':
    case 'erase personal data':
      return true
    default:
      return false
  }
}

/** Whether everything that a command told is still here: a step that it did has the message that it logged. */
function isWhole(state: DealState, command: string, before: number): boolean {
  const told = factsOf(state).filter(({ event, at }) => commandOf(event) === command && at >= before)
  const proofs = state.doings.filter((doing) => doing.command === command && doing.activity !== undefined)
  return told.length > 0 && proofs.every(({ activity }) => state.activities.some((one) => one.activity === activity))
}

/** What an undo can take back. */
function factsOf({ doings, activities, moves, breaches, attributes }: DealState): { event: string; at: number }[] {
  return [...doings, ...activities, ...moves, ...breaches, ...Object.values(attributes).flat()]
}

/** Whether an obligation is of a visit that left, or of a stage that is told of no more, or an answer from before. */
function isPast({ folded, moves }: DealState, obligation: string): boolean {
  const [stage = '', visit = '', what = '', number = ''] = obligation.split('/')
  const visits = folded?.visits ?? []
  const past = visits.findLast((one) => one.stage === stage)
  if (!past) return !moves.some(({ to }) => to === stage)
  if (what === '@answer' && folded?.answers.some(({ count }) => Number(number) <= count)) return true
  return past === visits.at(-1) ? Number(visit) < past.n : Number(visit) <= past.n
}
