import type { Pooled } from '#shared/api/pooled.ts'
import { type Measure, measures } from '#shared/process/contribution/vector.ts'
import { type Manual, Numbers } from '#shared/process/manual/schema.ts'
import { pool } from '#shared/process/score/pool.ts'
import type { World } from '#shared/process/world.ts'
import type { Sums } from '#worker/store/figures.ts'

/** What a deal brought under a version. */
export type DealSums = Sums & { deal: string; version: string }

/** Pools what deals brought: a deal's rows are one share, whoever of the rows' reps and teams they belong to. */
export function pooled(rows: readonly DealSums[], world: World): Pooled {
  const deals = Map.groupBy(rows, (row) => row.deal)
  return pool(
    [...deals.values()].map((own) => addUp(own)),
    numbersOf(rows, world),
  )
}

export function addUp(rows: readonly Sums[]): Record<Measure, number> {
  const total = (measure: Measure) => rows.reduce((sum, row) => sum + row[measure], 0)
  return {
    weight: total('weight'),
    weightCredit: total('weightCredit'),
    settled: total('settled'),
    met: total('met'),
    late: total('late'),
    overdue: total('overdue'),
    missed: total('missed'),
    violated: total('violated'),
    waivedWeight: total('waivedWeight'),
    selfAttestedWeight: total('selfAttestedWeight'),
    critical: total('critical'),
  }
}

/** The dials of the version that weighs most; the house's where there is none. */
export function numbersOf(rows: readonly (Sums & { version: string })[], world: World): Manual['numbers'] {
  const heaviest = heaviestVersion(rows)
  return (heaviest === undefined ? undefined : world.manuals.get(heaviest)?.numbers) ?? Numbers.parse({})
}

export function heaviestVersion(rows: readonly (Sums & { version: string })[]): string | undefined {
  const weights = [...Map.groupBy(rows, (row) => row.version)].map(([version, own]) => ({
    version,
    weight: own.reduce((sum, row) => sum + row.weight, 0),
  }))
  return weights.sort((a, b) => b.weight - a.weight || (a.version < b.version ? -1 : 1))[0]?.version
}

/** Rows that sum to zero in everything count as absent. */
export function present<R extends Sums>(rows: readonly R[]): R[] {
  return rows.filter((row) => measures.some((measure) => row[measure] !== 0))
}
