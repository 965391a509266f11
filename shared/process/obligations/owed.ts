import { holders, ownerAt } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import { unassigned } from './obligation.ts'

/** Who had to do it: the holder of the responsible role at that moment, by the deal's own ledger, with the deal's team. */
export function owed(
  { state }: { state: DealState },
  role: { key: string; leads: boolean },
  moment: number,
): { owedBy: string; team: string } {
  return { owedBy: holders(state, role, moment)[0] ?? unassigned, team: ownerAt(state, moment).team }
}
