import { pausesOf } from '../ledger/pauses.ts'
import type { DealState } from '../ledger/state.ts'
import type { Case, Of, Verdict } from './draft.ts'
import { requestAt } from './moment.ts'
import { closed, request } from './request.ts'

const dayOnTheWall = 86_400_000
/** A deal that was closed for longer is another deal. */
const reopenWithin = 30

/** Lets a deal stand still, waiting for something that the manual knows, up to the limit of all its holds together. */
export function hold(one: Case, act: Of<'hold'>): Verdict {
  const { state, manual, context, moments } = one
  const refusal = closed(one)
  if (refusal) return refusal
  if (isHeld(state)) return { code: 'already-there', what: 'hold' }
  const pauses = manual.pauses.map(({ key }) => key)
  const named = act.waitsFor === undefined ? pauses.length === 0 : pauses.includes(act.waitsFor)
  if (!named) return { code: 'unknown-pause', pauses }
  // A pause never runs backwards, also when its click waited.
  const at = context.importing ? requestAt(one) : moments.recorded
  const { holdLimit } = manual.numbers
  if (isUsedUp(state, holdLimit, at)) return { code: 'hold-limit', days: holdLimit }
  const waitsFor = act.waitsFor === undefined ? {} : { waitsFor: act.waitsFor }
  return request(one, { type: 'held', ...waitsFor }, { reason: act.reason }, at)
}

export function resume(one: Case): Verdict {
  return isHeld(one.state) ? request(one, { type: 'resumed' }) : { code: 'not-held' }
}

/** Goes on with a deal that was closed, within 30 days; the time in which it was closed counts as a hold. */
export function reopen(one: Case, act: Of<'reopen'>): Verdict {
  const { closed: end } = one.state
  if (!end) return { code: 'not-closed' }
  if (one.state.moves.some((move) => move.how === 'merged')) return { code: 'deal-closed', outcome: end.outcome }
  const at = requestAt(one)
  if (at - end.at > reopenWithin * dayOnTheWall) return { code: 'closed-too-long', days: reopenWithin }
  return request(one, { type: 'reopened' }, { reason: act.reason }, at)
}

/** Closes a deal that is the same as another one; what is still to do is done there. */
export function mergeInto(one: Case, act: Of<'merge into'>): Verdict {
  if (act.deal === one.state.deal) return { code: 'already-there', what: act.deal }
  return closed(one) ?? request(one, { type: 'merged into', deal: act.deal })
}

/** Says that a personal text was taken out of the ledger; the store deletes value and salt. */
export function erase(one: Case, act: Of<'erase personal data'>): Verdict {
  return request(one, { type: 'personal data erased', event: act.event, field: act.field })
}

function isHeld(state: DealState): boolean {
  const last = state.holds.at(-1)
  return last !== undefined && last.until === undefined
}

/** Whether all holds of a deal, and the times in which it was closed, have come to so many days of 24 hours. */
function isUsedUp(state: DealState, limit: number, at: number): boolean {
  const stoodStill = pausesOf(state, limit, at).reduce((sum, { from, until }) => sum + until - from, 0)
  return stoodStill >= limit * dayOnTheWall
}
