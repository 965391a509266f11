import { contribution } from '#shared/process/contribution/contribution.ts'
import { flow } from '#shared/process/contribution/flow.ts'
import { type Flow, flowDifference } from '#shared/process/contribution/flowKey.ts'
import type { Vector } from '#shared/process/contribution/vector.ts'
import { foldAway } from '#shared/process/ledger/fold/foldAway.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'
import { leftFlowInsert, settledInsert } from '#worker/store/ledger.ts'
import type { Query } from '#worker/store/query.ts'
import type { Figures } from './figures.ts'

/** What is stored of a deal: its state, and the vector and the flow of what that state still tells. */
export interface Stored {
  state: string
  vector: Vector
  flow: Flow
  queries: Query[]
}

/** A state that is shorter stays as it is: folding away would save nothing that anybody feels. A longer one lets go once a day. */
const longState = 24_000
/** A state of this length lets go at once. */
const tooLong = 48_000
const day = 86_400_000

/**
 * Lets go of what is settled for good once a state has grown long. The roll-ups keep what it added; its rows lie beside.
 * `before`: the head until now; where it was made from the whole ledger, what lay beside is in the state again.
 */
export function settle(
  world: World,
  state: DealState,
  figures: Figures,
  before: { whole: boolean; asOf: number } | undefined,
): Stored {
  const text = JSON.stringify(state)
  const whole = before?.whole ?? false
  const isNewDay = !before || Math.floor(before.asOf / day) < Math.floor(figures.asOf / day)
  if (text.length < (isNewDay ? longState : tooLong) && !whole)
    return { state: text, vector: figures.vector, flow: figures.flow, queries: [] }
  const folded = foldAway(world, state, figures.asOf)
  const left = folded.settled.length > 0
  const told = folded.state === state ? figures.flow : flow(world, folded.state, figures.asOf)
  return {
    state: JSON.stringify(folded.state),
    vector: left ? contribution(world, folded.state, figures.asOf).vector : figures.vector,
    flow: told,
    queries: [
      ...settledInsert(state.deal, folded.settled, whole),
      ...leftFlowInsert(state.deal, folded.state.folded?.before ?? 0, flowDifference(told, figures.flow)),
    ],
  }
}
