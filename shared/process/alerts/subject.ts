import type { DealState } from '../ledger/state.ts'
import type { Obligation } from '../obligations/obligation.ts'

/**
 * By what an alert knows what it is about, for ever: the deal and the obligation, one of each visit. A first answer goes by
 * the moment from which it was owed and a broken phrase rule by its event, since a message told late moves their numbers. What
 * is asked again after a deal was reopened is another subject.
 */
export function subjectOf(state: DealState, one: Obligation): string {
  const times = one.kind === 'rule' ? 0 : reopenings(state)
  return `${state.deal}/${nameOf(one)}${times === 0 ? '' : `~${times}`}`
}

function nameOf({ kind, key, event, askedFrom }: Obligation): string {
  if (kind === 'rule') return `@rule/${event}`
  return kind === 'answer' ? `@answer/${askedFrom}` : key
}

function reopenings({ moves, folded }: DealState): number {
  return (folded?.closings.length ?? 0) + moves.filter(({ how }) => how === 'reopened').length
}
