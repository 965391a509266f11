import { waitsIn } from '../../obligations/answer.ts'
import type { Judging } from '../../obligations/judging.ts'
import type { Placed } from '../../obligations/migration.ts'
import { visitOpenAt } from '../../obligations/openVisit.ts'
import { logged } from '../standing.ts'
import type { DealState, Folded } from '../state.ts'

/** So many messages, calls and meetings stay, however young they are. */
const most = 32

/**
 * The moment from which activities are kept: those of the last 35 days, of a lively deal the newest, and whatever a first
 * answer is made of whose clock still runs.
 */
export function activitiesFrom(state: DealState, placed: readonly Placed[], before: number, asOf: number): number {
  const moments = logged(state).map(({ at }) => at)
  const newest = moments.sort((a, b) => b - a)[most - 1] ?? 0
  let from = Math.max(before, newest)
  for (const { one } of placed)
    if (one.kind === 'answer' && one.doneAt !== undefined && one.doneAt < from && (one.spent ?? 0) > asOf)
      from = Math.min(from, one.askedFrom)
  return Math.max(from, state.folded?.activities ?? 0)
}

/** Who waited for an answer at a moment, and how many were answered in each visit before it. */
export function answersBefore(judging: Judging, before: number): Pick<Folded, 'waits' | 'answers'> {
  const counts = new Map((judging.state.folded?.answers ?? []).map(({ entered, count }) => [entered, count]))
  let waits: Folded['waits']
  for (const { from, known, answer } of waitsIn(judging)) {
    if (answer === undefined || answer.at >= before) {
      if (from < before) waits = { from, ...(known === undefined || known >= before ? {} : { known }) }
      break
    }
    const entered = known === undefined ? undefined : visitOpenAt(judging.visits, known)?.entered
    if (entered !== undefined) counts.set(entered, (counts.get(entered) ?? 0) + 1)
  }
  const answers = [...counts].map(([entered, count]) => ({ entered, count }))
  return { ...(waits === undefined ? {} : { waits }), answers }
}
