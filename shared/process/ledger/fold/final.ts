import type { Placed } from '../../obligations/migration.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import type { DealState } from '../state.ts'
import type { Visit } from '../visit.ts'

/**
 * How many of a deal's visits, from its first one on, no fact from `before` on can change: left before it, with everything
 * settled before it, or not applicable, and no case waiting. The visit that is open, or that was open at the closing, never
 * is one of them; first answers are final that were given before `activities`. Those that one move jumped stay with the visit that it left.
 */
export function finalVisits(
  state: DealState,
  visits: readonly Visit[],
  placed: readonly Placed[],
  before: number,
  activities: number,
): number {
  const current = visits.findLastIndex((visit) => visit.how !== 'jumped')
  let count = state.folded ? state.folded.visits.length - 1 : 0
  for (const [place, visit] of visits.entries()) {
    if (place < count) continue
    if (place >= current || visit.left === undefined || visit.left >= before) break
    if (visit.leaving !== 'forwards' && !isFollowed(visits, place, before)) break
    if (placed.some(({ one, visit: of }) => of === place && !isFinal(state, visits, one, place, before, activities)))
      break
    count++
  }
  while (visits[count]?.how === 'jumped') count--
  return count
}

/** What is done from `before` on belongs to a later visit of the stage. */
function isFollowed(visits: readonly Visit[], place: number, before: number): boolean {
  const stage = visits[place]?.stage
  return visits.some((visit, other) => other > place && visit.stage === stage && visit.entered < before)
}

function isFinal(
  state: DealState,
  visits: readonly Visit[],
  one: Obligation,
  place: number,
  before: number,
  activities: number,
): boolean {
  if (one.status === 'pending' || (one.settles ?? 0) >= before || waits(state, one.key)) return false
  if (one.kind === 'answer') return (one.doneAt ?? activities) < activities
  return one.status !== 'overdue' || one.kind === 'time' || isFollowed(visits, place, before)
}

function waits({ exceptions, contests }: DealState, key: string): boolean {
  return [...exceptions, ...contests].some((one) => one.obligation === key && one.ruling === undefined)
}
