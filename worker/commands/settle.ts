import { contribution } from '#shared/process/contribution/contribution.ts'
import type { Vector } from '#shared/process/contribution/vector.ts'
import { foldAway } from '#shared/process/ledger/fold/foldAway.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'
import { settledInsert } from '#worker/store/ledger.ts'
import type { Query } from '#worker/store/query.ts'
import type { Figures } from './figures.ts'

/** What is stored of a deal: its state, and the vector of what that state still judges. */
export interface Stored {
  state: string
  vector: Vector
  queries: Query[]
}

/** A state that is shorter stays as it is: folding away would save nothing that anybody feels. */
const longState = 24_000

/**
 * Lets go of what is settled for good once a state has grown long. The roll-ups keep what it added; its rows lie beside.
 * `whole`: the state was made from the whole ledger, so that what lay beside is in it again.
 */
export function settle(world: World, state: DealState, figures: Figures, whole: boolean): Stored {
  const text = JSON.stringify(state)
  if (text.length < longState && !whole) return { state: text, vector: figures.vector, queries: [] }
  const folded = foldAway(world, state, figures.asOf)
  const left = folded.settled.length > 0
  return {
    state: JSON.stringify(folded.state),
    vector: left ? contribution(world, folded.state, figures.asOf).vector : figures.vector,
    queries: settledInsert(state.deal, folded.settled, whole),
  }
}
