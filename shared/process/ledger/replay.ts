import type { LedgerEvent } from './event.ts'
import { growing } from './lists.ts'
import { opened } from './opened.ts'
import type { DealState } from './state.ts'
import { take } from './take/take.ts'

/** The state that a whole ledger leads to; the ledger begins with `opened`. Its lists grow in place: no event is copied twice. */
export function replay(events: readonly LedgerEvent[]): DealState {
  let state: DealState | undefined
  for (const event of events) {
    const { happening } = event
    if (happening.type === 'opened') state = opened(event, happening)
    else if (state) take(state, event, happening, growing)
    else break
  }
  if (!state) throw new RangeError('a ledger begins with opened')
  return state
}
