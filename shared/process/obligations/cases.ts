import type { ContestCase, DealState, ExceptionCase } from '../ledger/state.ts'

/** The exception that waives an obligation, with the moment at which it lapses unused. */
export interface Waiver {
  exception: string
  asked: number
  expires: number | undefined
}

/** Approved exceptions work from their asking on; until ruled an obligation stands as without one. */
export function waiverOf(state: DealState, obligation: string): Waiver | undefined {
  const approved = state.exceptions.find((one) => one.obligation === obligation && one.ruling?.approved === true)
  return approved && { exception: approved.exception, asked: approved.asked, expires: approved.ruling?.expires }
}

export function waitingException(state: DealState, obligation: string): ExceptionCase | undefined {
  return state.exceptions.find((one) => one.obligation === obligation && one.ruling === undefined)
}

export function waitingContest(state: DealState, obligation: string): ContestCase | undefined {
  return state.contests.find((one) => one.obligation === obligation && one.ruling === undefined)
}

/** The contest that was upheld on an obligation, the latest ruling first. */
export function upheld(state: DealState, obligation: string): ContestCase | undefined {
  return state.contests.findLast((one) => one.obligation === obligation && one.ruling?.upheld === true)
}
