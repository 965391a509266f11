import { holders, ownerAt } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { unassigned } from './obligation.ts'

/** Who had to do it: the holder of the responsible role at that moment, by the deal's own ledger, with the deal's team. */
export function owed(
  { state }: { state: DealState },
  role: { key: string; leads: boolean },
  moment: number,
): { owedBy: string; team: string } {
  return { owedBy: holders(state, role, moment)[0] ?? unassigned, team: ownerAt(state, moment).team }
}

/**
 * Who is charged with leaving a visit by a stage seen elsewhere: the person whose own click was observed, else nobody.
 * Undefined: it was left by a request, and whoever owes it owes it.
 */
export function chargedWith(state: DealState, visit: Visit): string | undefined {
  const move = visit.leftBy === undefined ? undefined : state.moves[visit.leftBy]
  if (move?.how !== 'sighted') return undefined
  return move.observed ? move.by : unassigned
}

/** Whether a visit was left while nobody was there to verify it: what it lacks never caps a score. */
export function leftUnverified(state: DealState, visit: Visit): boolean {
  return visit.leftBy !== undefined && state.moves[visit.leftBy]?.unverified === true
}
