import { contributionOf } from '#shared/process/contribution/contribution.ts'
import { flow } from '#shared/process/contribution/flow.ts'
import { type Flow, type FlowRow, flowDifference, flowRows } from '#shared/process/contribution/flowKey.ts'
import { type GrainRow, grainRows } from '#shared/process/contribution/grains.ts'
import { difference, type Vector } from '#shared/process/contribution/vector.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { isToDo } from '#shared/process/obligations/toDo.ts'
import { headline } from '#shared/process/score/past.ts'
import { manualOf, type World } from '#shared/process/world.ts'

/** How a deal stands at a moment, in figures, and by what the roll-ups must change for it. */
export interface Figures {
  asOf: number
  vector: Vector
  flow: Flow
  nextChange: number | null
  /** The earliest due moment of what is open and asked of somebody; none of a closed deal. */
  due: number | null
  score: number | null
  /** How many obligations lost points, and how many are overdue: on a closed deal nobody waits any more. */
  lost: number
  overdue: number
  rows: GrainRow[]
  flowRows: FlowRow[]
  /** What it was made from. */
  judged: readonly Obligation[]
}

/** What the roll-ups hold for a deal now. */
export interface Counted {
  vector: Vector
  flow: Flow
}

/** `stored`: nothing for a deal that is new. */
export function figuresOf(world: World, state: DealState, asOf: number, stored: Counted = nothing): Figures {
  const manual = manualOf(world, state)
  const judged = obligations(world, state, asOf)
  const { vector, nextChange } = contributionOf(world, state, judged, asOf)
  const way = flow(world, state, asOf, judged)
  return {
    asOf,
    vector,
    flow: way,
    nextChange,
    due: state.closed ? null : earliestDue(judged),
    ...headline(state.folded?.past, judged, manual.numbers),
    overdue: state.closed ? 0 : judged.filter((one) => one.scored && one.status === 'overdue').length,
    rows: grainRows(difference(stored.vector, vector), state.deal, manual.key),
    flowRows: flowRows(flowDifference(stored.flow, way)),
    judged,
  }
}

const nothing: Counted = { vector: {}, flow: {} }

function earliestDue(judged: readonly Obligation[]): number | null {
  const moments = judged.filter(isToDo).flatMap(({ due }) => due ?? [])
  return moments.length === 0 ? null : Math.min(...moments)
}
