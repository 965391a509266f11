import { findStage } from '../../manual/find.ts'
import type { Judging } from '../../obligations/judging.ts'
import { unfinishedOf } from '../../obligations/reentry.ts'
import { leftTimeUnfinished } from '../../obligations/time.ts'
import type { DealState, Folded, Move } from '../state.ts'
import type { Visit } from '../visit.ts'

/**
 * The visits that what follows has to know of: the first one, the last one of each stage and the last one that was no jump,
 * and the one to go on with.
 */
export function pastVisits(judging: Judging, count: number): Folded['visits'] {
  const past = judging.visits.slice(0, count)
  const stays = past.filter((visit) => visit.how !== 'jumped')
  const needed = past.filter((visit, place) => place === 0 || isLast(past, visit) || isLast(stays, visit))
  const next = judging.visits[count]
  if (!next) throw new RangeError('the visit that is open never leaves a state')
  const { stage, n, entered, how } = next
  return [...needed.map((visit) => briefly(judging, visit)), { stage, n, entered, how }]
}

function isLast(visits: readonly Visit[], visit: Visit): boolean {
  return visits.findLast((one) => one.stage === visit.stage) === visit
}

function briefly(judging: Judging, visit: Visit): Folded['visits'][number] {
  const { stage, n, entered, how, left, leaving } = visit
  const unfinished = visit.unfinished ?? unfinishedIn(judging, visit)
  return {
    stage,
    n,
    entered,
    how,
    ...(left === undefined ? {} : { left }),
    ...(leaving === undefined ? {} : { leaving }),
    unfinished: [...unfinished],
  }
}

/** What a next visit of the stage asks again, under a version that does not ask everything anew. */
function unfinishedIn(judging: Judging, visit: Visit): string[] {
  const stage = findStage(judging.manual, visit.stage)
  if (!stage) return []
  const steps = unfinishedOf(judging, stage, visit)
  return leftTimeUnfinished(judging, stage, visit) ? [...steps, '@time'] : steps
}

/** The times between a closing and a reopening that lie among the moves before a place. */
export function closingsBefore(state: DealState, place: number): Folded['closings'] {
  const closings = [...(state.folded?.closings ?? [])]
  let from: number | undefined
  for (const move of state.moves.slice(0, place)) {
    if (move.how === 'closed' || move.how === 'merged') from ??= move.at
    else if (move.how === 'reopened' && from !== undefined) {
      closings.push({ from, until: move.at })
      from = undefined
    }
  }
  return closings
}

/**
 * The moves from the one on that entered a visit. Of those before a moment, the ones that changed nothing, or were taken
 * back, are left out.
 */
export function movesFrom(state: DealState, visits: readonly Visit[], entry: number, before: number): Move[] {
  const telling = new Set(visits.map((visit) => visit.leftBy))
  return state.moves.filter(
    (move, place) =>
      place === entry ||
      (place > entry &&
        (move.at >= before || telling.has(place) || ['closed', 'reopened', 'merged'].includes(move.how))),
  )
}
