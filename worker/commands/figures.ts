import { contributionOf } from '#shared/process/contribution/contribution.ts'
import { type GrainRow, grainRows } from '#shared/process/contribution/grains.ts'
import { difference, type Vector } from '#shared/process/contribution/vector.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { headline } from '#shared/process/score/past.ts'
import { manualOf, type World } from '#shared/process/world.ts'

/** How a deal stands at a moment, in figures, and by what the roll-ups must change for it. */
export interface Figures {
  asOf: number
  vector: Vector
  nextChange: number | null
  score: number | null
  /** How many obligations lost points, and how many are overdue: on a closed deal nobody waits any more. */
  lost: number
  overdue: number
  rows: GrainRow[]
}

/** `stored` is the vector that the roll-ups hold for the deal now. */
export function figuresOf(world: World, state: DealState, asOf: number, stored: Vector): Figures {
  const manual = manualOf(world, state)
  const judged = obligations(world, state, asOf)
  const { vector, nextChange } = contributionOf(world, state, judged, asOf)
  return {
    asOf,
    vector,
    nextChange,
    ...headline(state.folded?.past, judged, manual.numbers),
    overdue: state.closed ? 0 : judged.filter((one) => one.scored && one.status === 'overdue').length,
    rows: grainRows(difference(stored, vector), state.deal, manual.key),
  }
}
