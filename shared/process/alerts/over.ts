import type { DealState } from '../ledger/state.ts'
import { type Obligation, unassigned } from '../obligations/obligation.ts'
import { isToDo } from '../obligations/toDo.ts'
import { subjectOf } from './subject.ts'

/** Which alerts of a deal still have a reason. Those of tier 3 end with the obligation; tier 4 tells of what cannot be undone. */
export interface Reasons {
  /** The subjects that are still to be done. */
  toDo: string[]
  /** Those that were done, in time or late. */
  met: string[]
  /** Lateness and broken rules that a contest took back. */
  takenBack: string[]
}

export function reasonsFor(state: DealState, judged: readonly Obligation[]): Reasons {
  const subjects = (is: (one: Obligation) => boolean) => judged.filter(is).map((one) => subjectOf(state, one))
  return {
    toDo: state.closed ? [] : subjects(isToDo),
    met: subjects(({ status }) => status === 'met' || status === 'late'),
    takenBack: subjects((one) => (one.kind === 'rule' || one.kind === 'answer') && one.contest !== undefined),
  }
}

/** Who owes what is still to be done; `rep` is nothing where nobody does. */
export function owedNow(
  state: DealState,
  judged: readonly Obligation[],
): { subject: string; rep?: string; team: string }[] {
  return judged.filter(isToDo).map((one) => ({
    subject: subjectOf(state, one),
    team: one.team,
    ...(one.owedBy === unassigned ? {} : { rep: one.owedBy }),
  }))
}
