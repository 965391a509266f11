import type { DealState } from '../ledger/state.ts'
import type { Draft } from './draft.ts'

/**
 * A deal as if the draft had been its manual from the opening on: the same facts, moves and rulings, in the draft's keys.
 * Nothing is rewritten: what comes out is only judged.
 */
export function under(state: DealState, draft: Pick<Draft, 'version' | 'stages' | 'nameOf'>): DealState {
  const from = state.manuals[0]?.from ?? state.opened
  const named = <T extends { obligation: string }>(one: T): T => ({ ...one, obligation: draft.nameOf(one.obligation) })
  return {
    ...state,
    manual: draft.version,
    manuals: [{ manual: draft.version, from, stages: {} }],
    moves: state.moves.map((move) => {
      const to = move.to === undefined ? undefined : draft.stages[move.to]
      return to === undefined || to === move.to ? move : { ...move, to }
    }),
    exceptions: state.exceptions.map(named),
    contests: state.contests.map(named),
    approvals: state.approvals.map((one) => ({
      ...one,
      from: draft.stages[one.from] ?? one.from,
      to: draft.stages[one.to] ?? one.to,
    })),
  }
}
