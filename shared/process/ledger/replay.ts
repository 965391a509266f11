import type { LedgerEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { DealState } from './state.ts'

/** The state that a whole ledger leads to; the ledger begins with `opened`. */
export function replay(events: readonly LedgerEvent[]): DealState {
  let state: DealState | undefined
  for (const event of events) state = evolve(state, event)
  if (!state) throw new RangeError('an empty ledger is no deal')
  return state
}
