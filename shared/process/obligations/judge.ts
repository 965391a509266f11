import type { Calendar } from '../calendar/schema.ts'
import { type Timeline, timeline } from '../calendar/timeline.ts'
import { pausesOf } from '../ledger/pauses.ts'
import type { DealState } from '../ledger/state.ts'
import { type Chapter, chaptersOf } from '../ledger/visits.ts'
import { findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { calendarOf, manualOf, type World } from '../world.ts'
import { doingsByVisit } from './doings.ts'
import type { Judging } from './judging.ts'

/** What a judgement of a deal looks at, under the version of now. */
export function judgingAt(world: World, state: DealState, now: number): Judging {
  const chapter = chaptersOf(world, state, now).at(-1)
  if (!chapter) throw new RangeError('a deal has at least one version of its manual')
  return judgingIn(world, state, chapter, now)
}

/** The same under the version of a chapter; steps done under a name that they got later count under the name of then. */
export function judgingIn(world: World, whole: DealState, chapter: Chapter, now: number): Judging {
  const { manual, version, visits, later, until } = chapter
  const state = Number.isFinite(until) ? asNamedIn(world, whole, chapter) : whole
  const time = timeUnder(world, state, manual, now)
  const doings = doingsByVisit(manual, state, [...visits, ...later], now)
  return { world, manual, version, state, visits, time, doings, sheets: new Map(), now }
}

function asNamedIn(world: World, state: DealState, { manual, version }: Chapter): DealState {
  const place = state.manuals.findIndex((one) => one.manual === version)
  const later = state.manuals.slice(place + 1).map((one) => manualOf(world, one))
  const doings = state.doings.map((doing) => {
    if (findStep(manual, doing.step)) return doing
    const names = later.flatMap((one) => findStep(one, doing.step)?.step.formerly ?? [])
    const name = names.find((key) => findStep(manual, key))
    return name === undefined ? doing : { ...doing, step: name }
  })
  return { ...state, doings }
}

/** A deal's own working time, under the version of now; with all that was recorded where no moment is given. */
export function timeOf(world: World, state: DealState, now = Number.POSITIVE_INFINITY): Timeline {
  return timeUnder(world, state, manualOf(world, state), now)
}

/** The same under one version of the manual. */
export function timeUnder(world: World, state: DealState, manual: Manual, now: number): Timeline {
  return timeline(calendarsOf(world, state, now), pausesOf(state, manual.numbers.holdLimit, now))
}

/** The calendars that a deal had by a moment, each from when it held. */
export function calendarsOf(world: World, state: DealState, now: number): { calendar: Calendar; from: number }[] {
  return state.calendars
    .filter((one, place) => place === 0 || one.from <= now)
    .map((one) => ({ calendar: calendarOf(world, one), from: one.from }))
}
