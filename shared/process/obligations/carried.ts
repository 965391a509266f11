import type { DealState, ExceptionCase } from '../ledger/state.ts'
import type { Chapter } from '../ledger/visits.ts'
import type { World } from '../world.ts'
import { stepIn } from './same.ts'

/**
 * The deal with what somebody was excepted from under an earlier version in the keys of a later one, by its place among the
 * chapters: a stage or a step that was renamed is the same, and so is its exception.
 */
export function carried(world: World, state: DealState, chapters: readonly Chapter[], place: number): DealState {
  const chapter = chapters[place]
  if (place === 0 || !chapter || state.exceptions.length === 0) return state
  const exceptions = state.exceptions.map((one) => {
    const before = chapters.slice(0, place).findLast(({ from, until }) => from <= one.asked && one.asked < until)
    return before ? renamed(world, one, before, chapter) : one
  })
  return { ...state, exceptions }
}

function renamed(world: World, one: ExceptionCase, before: Chapter, now: Chapter): ExceptionCase {
  const [stage = '', n = '', what = '', ...rest] = one.obligation.split('/')
  const visit = now.visits[before.visits.findIndex((each) => each.stage === stage && each.n === Number(n))]
  if (!visit) return one
  const name = what.startsWith('@') ? what : stepIn(world, now.manual, before.version, what)
  return { ...one, obligation: [visit.stage, visit.n, name, ...rest].join('/') }
}
