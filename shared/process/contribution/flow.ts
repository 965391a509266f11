import { dayOf } from '../calendar/zone.ts'
import { ownerAt } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import { type Chapter, chaptersOf } from '../ledger/visits.ts'
import type { Manual } from '../manual/schema.ts'
import { waitsIn } from '../obligations/answer.ts'
import { timeUnder } from '../obligations/judge.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import type { World } from '../world.ts'
import { bucketOf } from './bucket.ts'
import { type Flow, type FlowKind, flowKeyOf } from './flowKey.ts'
import { weekOf } from './grains.ts'
import { leftOutIn, leftOutText } from './leftOut.ts'
import { chapterAt, type Stay, staysOf } from './stays.ts'
import { wayText } from './way.ts'

/**
 * How a deal moved through its stages by `asOf`: a pure function of its state, so that roll-ups can equal a recompute. A visit
 * counts under the version in which it was left, else under that of now; each thing in the week of its moment, for the owner
 * and the team of then. Time in a stage and first answers are working time, a cycle is time by the clock on the wall.
 * Who still waits is no figure yet, for it would change by time alone. What left a folded state is not in it. `judged`: its
 * obligations at that moment, where they are at hand.
 */
export function flow(world: World, state: DealState, asOf: number, judged?: readonly Obligation[]): Flow {
  const counts: Flow = {}
  const chapters = chaptersOf(world, state, asOf)
  const stays = staysOf(state, chapters)
  const count = (kind: FlowKind, { manual, version }: Chapter, at: number, more: More = {}) => {
    const { user: rep, team } = ownerAt(state, at)
    const { stage = '', target = '', bucket = '' } = more
    const week = weekOf(dayOf(world.timeZone, at))
    const segment = state.segment ?? ''
    const key = flowKeyOf({ kind, week, rep, team, segment, manual: manual.key, version, stage, target, bucket })
    counts[key] = (counts[key] ?? 0) + 1
  }
  const times = new Map(chapters.map(({ manual }) => [manual, timeUnder(world, state, manual, asOf)]))
  const spent = ({ manual }: Chapter, from: number, until: number) =>
    String(bucketOf(times.get(manual)?.between(from, until) ?? 0))
  for (const stay of stays) countStay(stay, count, spent)
  countEnd(state, stays, asOf, count, ({ visits }) =>
    leftOutIn(world, visits, judged ?? obligations(world, state, asOf)),
  )
  for (const { from, answer } of waitsIn({ state, now: asOf })) {
    const chapter = answer && chapterAt(chapters, answer.at)
    if (chapter)
      count('answer', chapter, answer.at, {
        target: dayOf(world.timeZone, answer.at),
        bucket: spent(chapter, from, answer.at),
      })
  }
  return counts
}

interface More {
  stage?: string
  target?: string
  bucket?: string
}
type Count = (kind: FlowKind, chapter: Chapter, at: number, more?: More) => void

type Spent = (chapter: Chapter, from: number, until: number) => string

function countStay({ chapter, visit, to, isFirst }: Stay, count: Count, spent: Spent): void {
  const { stage, entered, left, leaving } = visit
  if (visit.how === 'jumped') {
    count('jumped', chapter, entered, { stage })
    return
  }
  if (isFirst) count('opened', chapter, entered, { stage })
  count(visit.n === 1 ? 'entered' : 'repeated', chapter, entered, { stage })
  if (left === undefined) return
  if (to !== '')
    count(leaving === 'back' ? 'returned' : onwards(chapter.manual, stage, to), chapter, left, { stage, target: to })
  count('stage time', chapter, left, { stage, bucket: spent(chapter, entered, left) })
}

function onwards({ stages }: Manual, from: string, to: string): 'forwards' | 'skipped' {
  const place = (stage: string) => stages.findIndex(({ key }) => key === stage)
  return place(to) === place(from) + 1 ? 'forwards' : 'skipped'
}

/** A deal that was closed; one that was opened again has not ended. */
function countEnd(
  { closed, opened, folded }: DealState,
  stays: readonly Stay[],
  asOf: number,
  count: Count,
  leftOut: (chapter: Chapter) => string[],
): void {
  const last = stays.findLast(({ visit }) => visit.how !== 'jumped')
  if (!closed || closed.at > asOf || !last) return
  count('closed', last.chapter, closed.at, { stage: last.visit.stage, target: closed.outcome })
  const bucket = String(bucketOf(Math.max(0, closed.at - opened)))
  count('cycle', last.chapter, closed.at, { target: closed.outcome, bucket })
  const end = { target: closed.outcome, bucket }
  count('way', last.chapter, closed.at, { ...end, stage: wayText(last.chapter) })
  const left = [...(folded?.past.leftOut ?? []), ...leftOut(last.chapter)]
  count('left out', last.chapter, closed.at, { ...end, stage: leftOutText(left) })
}
