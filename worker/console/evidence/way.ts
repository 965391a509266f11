import { type CaseRefusal, conformanceTo } from '#shared/process/conformance/conformance.ts'
import { dealCase, type Seen, seenOf } from '#shared/process/conformance/dealCase.ts'
import type { Deviation } from '#shared/process/conformance/deviations.ts'
import { type Activity, vocabularyOf } from '#shared/process/conformance/vocabulary.ts'
import type { Judged } from '../models/deal.ts'

/** A line of the path taken beside the path prescribed: in both, only prescribed, or only taken. */
export interface WayRow {
  is: 'match' | 'skipped' | 'extra'
  /** Nothing where no manual knows it. */
  what: Activity | undefined
  /** When it happened, and the ledger event that says so; none of what was skipped. */
  at?: number
  event?: string
}

export type Way =
  | { is: 'laid'; rows: WayRow[]; skipped: number; extra: number; open: boolean; fitness: number }
  | { is: 'refused'; because: 'large' | 'reach' | 'manual' }

/** A browser's page holds at most so many states for one deal; one that needs more is not laid out. */
const mostStates = 1 << 18

/** Lays the path that a deal took beside the nearest one of its manual. */
export function wayOf({ world, manual, state }: Judged): Way {
  const conformance = conformanceTo(manual, { entries: true, most: mostStates })
  if (!conformance.ok) return { is: 'refused', because: 'manual' }
  const judged = conformance.judge(dealCase(world, state))
  if (!judged.ok) return { is: 'refused', because: because(judged.refusal) }
  const { deviations, fitness } = judged.conformity
  const { activities } = vocabularyOf(manual)
  const rows = rowsOf(seenOf(world, state), deviations, (label) => activities[label])
  const many = (is: WayRow['is']) => rows.filter((row) => row.is === is).length
  return { is: 'laid', rows, skipped: many('skipped'), extra: many('extra'), open: !state.closed, fitness }
}

function because({ code }: CaseRefusal): 'large' | 'reach' | 'manual' {
  if (code === 'too large') return 'large'
  return code === 'out of reach' ? 'reach' : 'manual'
}

/** What is missing before a place of the trace stands before the activity of that place. */
export function rowsOf(
  trace: readonly Seen[],
  deviations: readonly Pick<Deviation, 'move' | 'label' | 'position'>[],
  named: (label: number) => Activity | undefined,
): WayRow[] {
  const skippedAt = (place: number): WayRow[] =>
    deviations
      .filter(({ move, position }) => move === 'model' && position === place)
      .map(({ label }) => ({ is: 'skipped', what: named(label) }))
  const extra = new Set(deviations.filter(({ move }) => move === 'log').map(({ position }) => position))
  const taken = trace.flatMap(({ told, label }, place): WayRow[] => [
    ...skippedAt(place),
    { is: extra.has(place) ? 'extra' : 'match', what: named(label), at: told.at, event: told.event },
  ])
  return [...taken, ...skippedAt(trace.length)]
}
