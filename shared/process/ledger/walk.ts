import { truth } from '../manual/condition.ts'
import type { Manual } from '../manual/schema.ts'
import { valuesAt } from './settings.ts'
import { isTakenBack } from './standing.ts'
import type { DealState, Move } from './state.ts'
import type { Visit } from './visit.ts'

/** The outcome that leaves the last stage forwards; every other one leaves its stage unfinished. */
export const won = 'won'

/** The part of a deal's way that one version of the manual judges. */
export interface Way {
  manual: Manual
  state: DealState
  /** A stage's key as this version has it. */
  named: (stage: string) => string
  /** The visits up to then, in this version's keys. */
  before: Visit[]
  from: number
  until: number
  now: number
}

/** A record may show for so long the stage that was left here: it is not yet synchronised. */
const synchronised = 3_600_000

/**
 * The visits that the moves of a chapter lead to; a sighting that was taken back is none. A move to the stage that is open
 * is silent, and so is every move of a closed deal but its reopening. A move to an earlier stage is a return, whoever told
 * it. A later stage that was asked for is entered straight: it was decided on where the deal was known to be. One that was
 * seen is, when it is the next one or a skip that the manual lists; else the stages between are jumped. A deal that is
 * reopened goes on in the visit in which it was closed.
 */
export function walk(way: Way): Visit[] {
  const visits = way.before
  let closedAt: number | undefined
  for (const [place, move] of way.state.moves.entries()) {
    if (move.at < way.from || move.at >= way.until || move.at > way.now) continue
    if ((place === 0 && way.state.folded) || (move.how === 'sighted' && isTakenBack(way.state, move.event))) continue
    if (move.how === 'reopened') {
      reopen(visits, closedAt)
      closedAt = undefined
    } else if (closedAt === undefined) {
      if (move.how === 'closed' || move.how === 'merged') closedAt = close(visits, move, place)
      else enter(way, visits, move, place)
    }
  }
  return visits
}

function enter(way: Way, visits: Visit[], move: Move, place: number): void {
  const to = way.named(move.to ?? '')
  const current = visits.at(-1)
  if (!current) {
    visits.push({ stage: to, n: 1, entered: move.at, how: 'opened' })
    return
  }
  if (current.stage === to) return
  const [here, there] = [placeOf(way.manual, current.stage), placeOf(way.manual, to)]
  if (there < 0 || isBehind(way, visits, to, move)) return
  leave(current, move.at, there > here ? 'forwards' : 'back', place)
  if (move.how === 'sighted' && there > here && !isSkip(way, current.stage, to, move))
    jump(way, visits, here + 1, there, move, place)
  visits.push({
    stage: to,
    n: lastOf(visits, to) + 1,
    entered: move.at,
    how: there > here ? forwards(move) : 'returned',
  })
}

function forwards(move: Move): 'advanced' | 'sighted' {
  return move.how === 'sighted' ? 'sighted' : 'advanced'
}

/** Whether a record shows a stage that a request left only just before. */
function isBehind({ state }: Way, visits: readonly Visit[], to: string, move: Move): boolean {
  if (move.how !== 'sighted') return false
  const { left, leftBy } = visits.findLast((visit) => visit.stage === to) ?? {}
  if (left === undefined || leftBy === undefined) return false
  return move.at - left < synchronised && state.moves[leftBy]?.how !== 'sighted'
}

/** Gives the number of visits at the closing, so that a reopening finds back to it. */
function close(visits: Visit[], move: Move, place: number): number {
  const count = visits.length
  const current = visits[count - 1]
  if (!current) return count
  leave(current, move.at, move.how === 'closed' && move.to === won ? 'forwards' : 'closed', place)
  return count
}

function reopen(visits: Visit[], count = visits.length): void {
  visits.splice(count)
  const current = visits.at(-1)
  if (!current) return
  delete current.left
  delete current.leaving
  delete current.leftBy
}

/** Stages that are passed without being entered begin and end at the moment of the jump. */
function jump(way: Way, visits: Visit[], from: number, to: number, { at }: Move, leftBy: number): void {
  for (const { key } of way.manual.stages.slice(from, to))
    visits.push({
      stage: key,
      n: lastOf(visits, key) + 1,
      entered: at,
      how: 'jumped',
      left: at,
      leaving: 'forwards',
      leftBy,
    })
}

function leave(visit: Visit, at: number, leaving: NonNullable<Visit['leaving']>, place: number): void {
  visit.left = at
  visit.leaving = leaving
  visit.leftBy = place
}

/** Whether the manual lists the way, by what was known then. */
function isSkip({ manual, state }: Way, from: string, to: string, move: Move): boolean {
  const skip = manual.stages.find((stage) => stage.key === from)?.skips.find((one) => one.to === to)
  if (!skip) return false
  return skip.when === undefined || truth(manual, skip.when, valuesAt(state, move.at)).is === true
}

function placeOf(manual: Manual, key: string): number {
  return manual.stages.findIndex((stage) => stage.key === key)
}

function lastOf(visits: readonly Visit[], stage: string): number {
  return visits.findLast((visit) => visit.stage === stage)?.n ?? 0
}
