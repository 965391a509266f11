import { dayOf } from '#shared/process/calendar/zone.ts'
import { contribution } from '#shared/process/contribution/contribution.ts'
import { flow } from '#shared/process/contribution/flow.ts'
import { type FlowRow, flowRows } from '#shared/process/contribution/flowKey.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { type Dimensions, dimensionsOf, type Measure, measures } from '#shared/process/contribution/vector.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { manualOf } from '#shared/process/world.ts'
import type { Filter } from '#worker/console/models/period.ts'
import type { Exported } from './exported.ts'

/** What one deal brought on one day to one step, for whoever owed it. */
export interface Share extends Dimensions {
  deal: string
  /** The key of the version's manual. */
  manual: string
  values: Record<Measure, number>
}

export interface Overdue {
  team: string
  rep: string
  manual: string
  version: string
  segment: string
  n: number
  /** How many of them fell due today. */
  fresh: number
}

/** All that the ledgers say at a moment, and the first moment after it at which they say something else. */
export interface Judged {
  at: number
  until: number
  shares: Share[]
  moves: FlowRow[]
  overdue: Overdue[]
}

export interface Days {
  from: string
  to: string
}

/** Judges every ledger of an export at a moment, from nothing. */
export function judge({ world, deals }: Exported, at: number): Judged {
  const all: Judged = { at, until: Number.POSITIVE_INFINITY, shares: [], moves: [], overdue: [] }
  for (const { state } of deals) {
    const { vector, nextChange } = contribution(world, state, at)
    all.until = Math.min(all.until, nextChange ?? all.until)
    for (const [key, values] of Object.entries(vector)) {
      const dimensions = dimensionsOf(key)
      const manual = world.manuals.get(dimensions.version)?.key ?? ''
      all.shares.push({ ...dimensions, deal: state.deal, manual, values: named(values) })
    }
    all.moves.push(...flowRows(flow(world, state, at)))
    const late = obligations(world, state, at).filter(({ scored, status }) => scored && status === 'overdue')
    if (state.closed || late.length === 0) continue
    const { user: rep, team } = owner(state)
    const [manual, segment] = [manualOf(world, state).key, state.segment ?? '']
    const today = dayOf(world.timeZone, at)
    const fresh = late.filter(({ settles }) => dayOf(world.timeZone, settles ?? at) >= today).length
    all.overdue.push({ team, rep, manual, version: state.manual, segment, n: late.length, fresh })
  }
  return all
}

const named = (values: readonly number[]) =>
  Object.fromEntries(measures.map((measure, place) => [measure, values[place] ?? 0])) as Record<Measure, number>

/** Whether what is told apart by these is under a filter, its days left aside. `teams` are those that the reader sees. */
export function isUnder(
  one: Pick<Overdue, 'team' | 'rep' | 'manual' | 'version' | 'segment'>,
  filter: Filter,
  teams: ReadonlySet<string>,
): boolean {
  const same = (['rep', 'manual', 'version', 'segment'] as const).every(
    (name) => filter[name] === undefined || filter[name] === one[name],
  )
  return same && teams.has(one.team)
}

/** The whole weeks that a filter asks for: up to today, by default four of them. */
export function weeksAsked({ from, to }: Filter, timeZone: string, at: number): Days {
  const today = dayOf(timeZone, at)
  const sunday = later(weekOf(to ?? today), 6)
  const last = sunday < today ? sunday : today
  return { from: weekOf(from ?? later(last, -21)), to: last }
}

/** As many weeks just before. */
export function weeksBefore({ from, to }: Days): Days {
  const days = (Date.parse(weekOf(to)) - Date.parse(from)) / length + 7
  return { from: later(from, -days), to: later(from, -1) }
}

const length = 86_400_000
export const later = (day: string, days: number) => new Date(Date.parse(day) + days * length).toISOString().slice(0, 10)
