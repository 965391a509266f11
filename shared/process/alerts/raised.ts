import type { Timeline } from '../calendar/timeline.ts'
import type { DealState } from '../ledger/state.ts'
import type { Manual } from '../manual/schema.ts'
import { timeOf } from '../obligations/judge.ts'
import { type Obligation, unassigned } from '../obligations/obligation.ts'
import { rungsOf } from '../obligations/rungs.ts'
import { manualOf, type World } from '../world.ts'
import { subjectOf } from './subject.ts'

/**
 * Who is asked for a word: the rep who owes it, the manager of the team, the one above that manager, or an admin. An alert of
 * tier 3 for the manager is the rep's as well.
 */
export type Level = 'rep' | 'manager' | 'upper' | 'admin'

/** Something about a deal that a person is told of, once for each (tier, subject, rung). */
export interface Raised {
  tier: 3 | 4
  subject: string
  /** In per cent of the allowance; 100 of what is no matter of an allowance. */
  rung: number
  obligation: string
  level: Level
  /** Who owes it; nobody where it is unassigned. */
  rep?: string
  team: string
  /** By when a word is due. */
  due: number
}

/**
 * What a deal raises by `now`. Tier 3: an obligation on its way to its due moment, at it, and past it, by the manual's rungs; a
 * word is due two working hours after the due moment, or after the rung beyond it. Tier 4, within one working day: a first
 * answer that is late, which takes the place of its rung at the due moment, and a phrase rule that was broken. Who is told
 * late has the whole time from then on. Nothing of a closed deal but what was broken, nothing that lies before an import.
 */
export function raisedBy(world: World, state: DealState, judged: readonly Obligation[], now: number): Raised[] {
  const course = { manual: manualOf(world, state), time: timeOf(world, state, now), now }
  const since = state.origin === 'import' ? (state.moves[0]?.recorded ?? now) : Number.NEGATIVE_INFINITY
  return judged.flatMap((one) => {
    const raised = [...late(course, one, since), ...(state.closed ? [] : onItsWay(course, one, since))]
    return raised.map((alert) => ({ ...alert, subject: subjectOf(state, one), ...concerned(one) }))
  })
}

interface Course {
  manual: Manual
  time: Timeline
  now: number
}

type Told = Pick<Raised, 'tier' | 'rung' | 'level' | 'due'>

function onItsWay(course: Course, one: Obligation, since: number): Told[] {
  const { manual, now, time } = course
  const levels: readonly Level[] = [one.owedBy === unassigned ? 'manager' : 'rep', 'manager', 'upper']
  const whole = manual.numbers.warnAt[1]
  return rungsOf(course, one).flatMap(({ rung, at }, place): Told[] => {
    if (at > now || at <= since || (one.kind === 'answer' && rung === whole)) return []
    const from = Math.max(rung < whole ? (one.due ?? at) : at, now)
    return [{ tier: 3, rung, level: levels[place] ?? 'upper', due: time.add(from, { amount: 2, unit: 'hours' }, []) }]
  })
}

function late({ time, now }: Course, one: Obligation, since: number): Told[] {
  const moment = lateSince(one)
  if (!one.scored || moment === undefined || moment > now || moment <= since) return []
  return [{ tier: 4, rung: 100, level: 'manager', due: time.add(now, { amount: 1, unit: 'days' }, []) }]
}

function lateSince({ kind, status, due, settles }: Obligation): number | undefined {
  if (kind === 'answer') return status === 'late' || status === 'overdue' ? due : undefined
  return kind === 'rule' && status === 'violated' ? settles : undefined
}

function concerned({ key, owedBy, team }: Obligation): Pick<Raised, 'obligation' | 'rep' | 'team'> {
  return { obligation: key, team, ...(owedBy === unassigned ? {} : { rep: owedBy }) }
}
