import type { EventDraft, LedgerEvent } from './event.ts'
import { copying } from './lists.ts'
import { opened } from './opened.ts'
import type { DealState } from './state.ts'
import { take } from './take/take.ts'

/** The outcome that leaves the last stage forwards; every other one leaves its stage unfinished. */
export const won = 'won'

/**
 * Folds one event into a deal: what has happened, nothing of how it stands. A deal begins with `opened`. The state given
 * stays as it was; the new one shares with it whatever the event did not touch.
 */
export function evolve(state: DealState | undefined, event: LedgerEvent): DealState {
  const { happening } = event
  if (happening.type === 'opened') return opened(event, happening)
  if (!state) throw new RangeError(`a ledger begins with opened, not with ${happening.type}`)
  const next = { ...state }
  take(next, event, happening, copying)
  return next
}

/** Numbers drafts after a head and drops their personal texts: the event as it is folded; commitments are the store's. */
export function number(drafts: readonly EventDraft[], afterSeq: number): LedgerEvent[] {
  return drafts.map(({ personal: _, ...event }, place) => ({ ...event, seq: afterSeq + 1 + place }))
}
