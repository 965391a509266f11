import { contribution, contributionOf } from '#shared/process/contribution/contribution.ts'
import { flow } from '#shared/process/contribution/flow.ts'
import { type Flow, flowDifference, flowSum } from '#shared/process/contribution/flowKey.ts'
import { type GrainRow, grainRows } from '#shared/process/contribution/grains.ts'
import { add, difference, type Vector } from '#shared/process/contribution/vector.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import { settledIn } from '#worker/store/ledger.ts'
import type { Found } from '../adminAlerts.ts'
import type { Kept } from './readDeals.ts'

/** A deal as its ledger alone tells it. */
export function retold({ ledger, head }: Kept): DealState {
  return replay(ledger.events.filter(({ seq }) => seq <= head.seq).map((event) => LedgerEvent.parse(event)))
}

export interface Recounted {
  found: Found[]
  /** What the roll-ups must hold for this deal alone. */
  rows: GrainRow[]
}

/**
 * What a deal adds to the figures, counted once more from its ledger, against what is held for it. The first place where they
 * differ is named; nothing is mended.
 */
export function recount(world: World, state: DealState, kept: Kept): Recounted {
  const { asOf } = kept.head
  const { vector } = contribution(world, state, asOf)
  const manual = manualOf(world, state).key
  const rows = grainRows(vector, kept.deal, manual).filter(({ deal }) => deal !== '')
  const vectors = firstOf(difference(heldVector(world, state, kept), vector))
  const flows = firstOf(flowDifference(heldFlow(kept), flow(world, state, asOf)))
  return {
    rows,
    found: [
      ...(vectors ? [differs(kept.deal, 'vector', vectors)] : []),
      ...(flows ? [differs(kept.deal, 'flow', flows)] : []),
    ],
  }
}

/** `by`: what the recount has more, or less. */
export function differs(deal: string, grain: string, { key, by }: { key: string; by: unknown }): Found {
  return { tier: 1, subject: `recount/${deal}/${grain}`, deal, detail: { what: 'recount', grain, key, by } }
}

function firstOf<T>(differences: Record<string, T>): { key: string; by: T } | undefined {
  const [first] = Object.entries(differences)
  return first && { key: first[0], by: first[1] }
}

const isFlow = ({ key }: { key: string }) => key.startsWith('@flow/')

/** What the state's vector and what left it come to together. */
function heldVector(world: World, state: DealState, { head, settled }: Kept): Vector {
  const left = settledIn(settled.filter((row) => !isFlow(row)))
  const { vector } = contributionOf(world, state, left, head.asOf)
  for (const [key, values] of Object.entries(JSON.parse(head.vector) as Vector)) add(vector, key, values)
  return vector
}

function heldFlow({ head, settled }: Kept): Flow {
  return settled.filter(isFlow).reduce((sum, { body }) => flowSum(sum, JSON.parse(body)), JSON.parse(head.flow) as Flow)
}
