import type { Pause } from '../calendar/timeline.ts'
import type { DealState } from './state.ts'

const dayLength = 86_400_000

/**
 * The times in which a deal stood still by `now`, earliest first: its holds, and the times between a closing and a
 * reopening, which stop every clock. All of them together pause at most `limit` days of 24 hours; a hold that is still open
 * runs to that limit.
 */
export function pausesOf(state: DealState, limit: number, now: number): Pause[] {
  if (neverStoodStill(state)) return none
  const pauses = [...holds(state, now), ...closings(state, now)].sort((a, b) => a.from - b.from)
  let left = limit * dayLength
  return pauses.map((pause) => {
    const until = Math.min(pause.until, pause.from + left)
    left -= until - pause.from
    return { ...pause, until }
  })
}

const none: Pause[] = []

function neverStoodStill({ holds, folded, moves }: DealState): boolean {
  return holds.length === 0 && !folded?.closings.length && !moves.some(({ how }) => how === 'reopened')
}

function holds(state: DealState, now: number): Pause[] {
  return state.holds
    .filter((hold) => hold.from <= now)
    .map(({ from, until, waitsFor }) => ({
      from,
      until: until === undefined || until > now ? Number.POSITIVE_INFINITY : until,
      waitsFor,
    }))
}

function closings(state: DealState, now: number): Pause[] {
  const pauses: Pause[] = (state.folded?.closings ?? []).map((closing) => ({ ...closing, whole: true }))
  let from: number | undefined
  for (const move of state.moves) {
    if (move.at > now) break
    if (move.how === 'closed' || move.how === 'merged') from ??= move.at
    else if (move.how === 'reopened' && from !== undefined) {
      pauses.push({ from, until: move.at, whole: true })
      from = undefined
    }
  }
  return pauses
}
