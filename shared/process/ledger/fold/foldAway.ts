import { leftOutIn } from '../../contribution/leftOut.ts'
import { judgingIn } from '../../obligations/judge.ts'
import type { Placed } from '../../obligations/migration.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import { placedObligations } from '../../obligations/obligations.ts'
import { addPast } from '../../score/past.ts'
import type { World } from '../../world.ts'
import type { DealState } from '../state.ts'
import type { Visit } from '../visit.ts'
import { chaptersOf } from '../visits.ts'
import { activitiesFrom, answersBefore } from './answers.ts'
import { keptDoings } from './doings.ts'
import { finalVisits } from './final.ts'
import { closingsBefore, movesFrom, pastVisits } from './past.ts'
import { keptSettings } from './settings.ts'
import { withoutTraces } from './traces.ts'

/** A deal without what lies far back, and the obligations that left with it: settled for good, or not applicable. */
export interface FoldedAway {
  state: DealState
  settled: Obligation[]
}

/** For so long a state answers exactly whatever is told late. */
const kept = 35 * 86_400_000

/**
 * Takes out of a state what no fact of the last 35 days, or of the future, can change: the visits, from the first on, that
 * are settled for good, and everything that was told of them; messages, and doings that decided nothing. What is asked of
 * the deal from then on is what was asked before, without what is given back as settled. What reaches further back needs the
 * whole ledger (`needsWhole`).
 */
export function foldAway(world: World, state: DealState, asOf: number): FoldedAway {
  const before = asOf - kept
  if (before <= (state.folded?.before ?? state.opened) || isAnswerContested(state)) return { state, settled: [] }
  const chapters = chaptersOf(world, state)
  const visits = chapters.at(-1)?.visits ?? []
  const placed = placedObligations(world, state, asOf)
  const activities = activitiesFrom(state, placed, before, asOf)
  const count = finalVisits(state, visits, placed, before, activities)
  const entered = visits[count]?.entered ?? state.opened
  const first = Math.max(
    0,
    chapters.findLastIndex(({ from }) => from <= entered),
  )
  const judgings = chapters.slice(first).map((chapter) => judgingIn(world, state, chapter, asOf))
  const [judging] = judgings
  const latest = judgings.at(-1)
  if (!judging || !latest) throw new RangeError('a deal has at least one version of its manual')
  const entry = visits[count - 1]?.leftBy ?? 0
  const closings = closingsBefore(state, entry)
  const cut = { count, before, reopened: closings.at(-1)?.until ?? 0 }
  const settled = placed.filter((one) => hasLeft(one, count, activities)).map(({ one }) => one)
  const past = { ...addPast(state.folded?.past, settled), leftOut: leftOutBy(world, state, visits, settled) }
  const visitsLeft = pastVisits(judging, count)
  const folded = { before, activities, visits: visitsLeft, closings, ...answersBefore(latest, activities), past }
  const next: DealState = {
    ...state,
    manuals: state.manuals.slice(first),
    moves: movesFrom(state, visits, entry, before),
    attributes: keptSettings(state, judgings, cut),
    doings: keptDoings(state, judgings, placed, cut),
    breaches: count === 0 ? state.breaches : state.breaches.filter(({ at }) => at > entered),
    approvals: state.approvals.filter(({ asked }) => asked >= entered),
    folded,
  }
  return { state: withoutTraces(state, next, settled, activities), settled }
}

/** What left with its visit, and the first answers that were given before. */
function hasLeft({ one, visit }: Placed, count: number, activities: number): boolean {
  return visit < count || (one.kind === 'answer' && one.doneAt !== undefined && one.doneAt < activities)
}

/** What was left out and left the state, with what leaves it now. */
function leftOutBy(
  world: World,
  { folded }: DealState,
  visits: readonly Visit[],
  settled: readonly Obligation[],
): string[] {
  return [...new Set([...(folded?.past.leftOut ?? []), ...leftOutIn(world, visits, settled)])].sort()
}

/** A ruling on a first answer has to find its messages. */
function isAnswerContested({ contests }: DealState): boolean {
  return contests.some(({ obligation, ruling }) => ruling === undefined && obligation.includes('/@answer/'))
}
