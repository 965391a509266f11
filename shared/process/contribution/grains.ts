import { dimensionsOf, type Vector } from './vector.ts'

/**
 * The grains in which figures are kept: by day, by step, and by deal for intervals; the finest of all tells what one day
 * brought, so that a day can be left out of what is kept by the week.
 */
export const grains = ['day', 'step', 'deal-week', 'deal-month', 'deal-day'] as const
export type Grain = (typeof grains)[number]

/** One row of a roll-up; a dimension that its grain does not keep is ''. `day` is the first day of its period. */
export interface GrainRow {
  grain: Grain
  day: string
  rep: string
  team: string
  segment: string
  manual: string
  version: string
  stage: string
  step: string
  deal: string
  measures: number[]
}

/** The rows of every grain for one deal's vector, or for a difference of two; equal keys are summed, zeros left out. */
export function grainRows(vector: Vector, deal: string, manual: string): GrainRow[] {
  const rows = new Map<string, GrainRow>()
  for (const [key, values] of Object.entries(vector)) {
    for (const row of rowsOf(key, deal, manual)) collect(rows, row, values)
  }
  return [...rows.values()].filter((row) => row.measures.some((value) => value !== 0))
}

const weeks = new Map<string, string>()
/** More days than ten years have are asked for by nobody who works with them. */
const mostWeeks = 4000

/** The Monday of a date's week; worked out once for most dates. */
export function weekOf(day: string): string {
  const known = weeks.get(day)
  if (known !== undefined) return known
  const date = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7
  const week = new Date(date - sinceMonday * 86_400_000).toISOString().slice(0, 10)
  if (weeks.size >= mostWeeks) weeks.clear()
  weeks.set(day, week)
  return week
}

type Key = Omit<GrainRow, 'measures'>

function rowsOf(key: string, deal: string, manual: string): Key[] {
  const { day, rep, team, segment, stage, step, version } = dimensionsOf(key)
  const week = weekOf(day)
  const none = { rep: '', team, segment: '', manual: '', version, stage: '', step: '', deal: '' }
  return [
    { ...none, grain: 'day', day, rep, segment, manual },
    { ...none, grain: 'step', day: week, rep, segment, stage, step },
    { ...none, grain: 'deal-week', day: week, rep, segment, deal },
    { ...none, grain: 'deal-month', day: `${day.slice(0, 7)}-01`, stage, deal },
    { ...none, grain: 'deal-day', day, rep, segment, stage, step, deal },
  ]
}

function collect(rows: Map<string, GrainRow>, key: Key, values: readonly number[]): void {
  const name = JSON.stringify(key)
  const known = rows.get(name)
  const measures = known ? known.measures.map((value, place) => value + (values[place] ?? 0)) : [...values]
  rows.set(name, { ...key, measures })
}
