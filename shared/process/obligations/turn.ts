import type { Doing } from '../ledger/state.ts'
import type { Clock } from './clock.ts'

/** One time that a step or a choice is asked. */
export interface Turn {
  /** The occurrence, from 1. */
  number: number
  from: number
  clock?: Clock | undefined
  /** The doings that count for it, earliest first. */
  doings: readonly Doing[]
  /** Asked by its cadence beyond the count that the manual wants: only where it falls due while the visit is open. */
  beyond: boolean
  /** An occurrence that is wanted, and whose time has not come before those ahead of it. */
  waits?: boolean
}

/** Whether something was done, or had fallen due, before a moment. */
export function settledBefore({ doings, clock }: Pick<Turn, 'doings' | 'clock'>, moment: number): boolean {
  return (doings[0]?.at ?? moment) < moment || (clock?.due ?? moment) < moment
}
