import { firstAnswers } from '../../obligations/answer.ts'
import type { Judging } from '../../obligations/judging.ts'
import { visitOpenAt } from '../../obligations/openVisit.ts'
import type { Folded } from '../state.ts'

/** Who waited for an answer at a moment, and how many were answered in each visit before it. */
export function answersBefore(judging: Judging, before: number): Pick<Folded, 'waits' | 'answers'> {
  const counts = new Map((judging.state.folded?.answers ?? []).map(({ entered, count }) => [entered, count]))
  let waits: Folded['waits']
  for (const { from, known, answer } of firstAnswers(judging)) {
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
