import type { ContestCase, DealState, ExceptionCase } from '../ledger/state.ts'

/** The exception that waives an obligation, with the moment at which it lapses unused. */
export interface Waiver {
  exception: string
  asked: number
  expires: number | undefined
}

/**
 * Approved exceptions work from their asking on; until ruled an obligation stands as without one. Of several the one asked
 * last counts. A ruling after `now` has not been given yet.
 */
export function waiverOf(state: DealState, obligation: string, now = Number.POSITIVE_INFINITY): Waiver | undefined {
  if (state.exceptions.length === 0) return undefined
  const approved = state.exceptions.findLast(
    ({ obligation: of, ruling }) => of === obligation && ruling?.approved === true && ruling.at <= now,
  )
  return approved && { exception: approved.exception, asked: approved.asked, expires: approved.ruling?.expires }
}

export function waitingException(state: DealState, obligation: string): ExceptionCase | undefined {
  return state.exceptions.find((one) => one.obligation === obligation && one.ruling === undefined)
}

export function waitingContest(state: DealState, obligation: string): ContestCase | undefined {
  return state.contests.find((one) => one.obligation === obligation && one.ruling === undefined)
}

/** The contest that was upheld on an obligation, the latest ruling first. */
export function upheld(state: DealState, obligation: string, now = Number.POSITIVE_INFINITY): ContestCase | undefined {
  if (state.contests.length === 0) return undefined
  return state.contests.findLast(
    ({ obligation: of, ruling }) => of === obligation && ruling?.upheld === true && ruling.at <= now,
  )
}

/** Whether an obligation need not have been done by a moment: waived then, or settled otherwise by a contest. */
export function isExcused(state: DealState, obligation: string, moment: number, now: number): boolean {
  if (upheld(state, obligation, now)) return true
  const waiver = waiverOf(state, obligation, now)
  return waiver !== undefined && waiver.asked <= moment && moment < (waiver.expires ?? Number.POSITIVE_INFINITY)
}
