import type { Timeline } from '../calendar/timeline.ts'
import type { DealState } from '../ledger/state.ts'
import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { manualOf, type World } from '../world.ts'
import { timeOf } from './judge.ts'
import type { Obligation } from './obligation.ts'

/** A share of the allowance at which somebody is told, in per cent, and the moment of it. */
export interface Rung {
  rung: number
  at: number
}

/** An open obligation with the highest rung that it has reached. */
export interface Alert {
  obligation: Obligation
  rung: number
}

/**
 * The rungs of an obligation that is still to be done: before its due moment, at it, and past it, by the manual's
 * `warnAt`. Nothing for what is not scored, has no due moment, or can no longer be made good.
 */
export function rungsOf({ manual, time }: { manual: Manual; time: Timeline }, one: Obligation): Rung[] {
  const { due, spent, starts } = one
  if (due === undefined || spent === undefined || !one.scored || !isOpen(one)) return []
  const [early, whole, late] = manual.numbers.warnAt
  const pauses = pausesOf(manual, one)
  const allowance = time.between(due, spent, pauses)
  const start = starts ?? time.before(due, hours(allowance))
  const before = (time.between(start, due, pauses) * early) / 100
  return [
    { rung: early, at: Math.min(after(time, start, before, pauses), due) },
    { rung: whole, at: due },
    { rung: late, at: after(time, due, (allowance * (late - 100)) / 100, pauses) },
  ]
}

/** The obligations that somebody is to be told of at `now`, each with its highest rung. */
export function alertsOf(world: World, state: DealState, judged: readonly Obligation[], now: number): Alert[] {
  const course = { manual: manualOf(world, state), time: timeOf(world, state, now) }
  return judged.flatMap((obligation) => {
    const reached = rungsOf(course, obligation).findLast(({ at }) => at <= now)
    return reached ? [{ obligation, rung: reached.rung }] : []
  })
}

function isOpen({ kind, status }: Obligation): boolean {
  return kind !== 'gate' && (status === 'pending' || status === 'overdue')
}

function after(time: Timeline, from: number, milliseconds: number, pauses: readonly string[] | undefined): number {
  return milliseconds < 1 ? from : time.add(from, hours(milliseconds), pauses)
}

function hours(milliseconds: number): { amount: number; unit: 'hours' } {
  return { amount: milliseconds / 3_600_000, unit: 'hours' }
}

/** The reasons that stop its clock; every reason where nothing is said. */
function pausesOf(manual: Manual, one: Obligation): readonly string[] | undefined {
  if (one.kind === 'time') return findStage(manual, one.stage)?.timeStandard?.pauses
  return one.step === undefined ? undefined : findStep(manual, one.step)?.step.timeStandard?.pauses
}
