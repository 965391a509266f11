import type { Losses } from '#shared/api/figures.ts'
import type { PooledLoss } from '#shared/api/pooled.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { type Brought, causeOf } from '#shared/process/figures/cause.ts'
import { findStage } from '#shared/process/manual/find.ts'
import type { Text } from '#shared/process/text.ts'
import type { World } from '#shared/process/world.ts'
import type { StepRow, Sums } from '#worker/store/figures.ts'
import { addUp, heaviestVersion } from './pooled.ts'

/** A group of rows with the points that it lost, in hundredths of the pooled score. */
export interface Lost<R> {
  key: string
  rows: R[]
  points: number
}

/**
 * The points that each group lost, most first, those that lost none left out: rounded by largest remainder, so that they sum
 * to 10 000 − score.
 */
export function lostBy<R extends Sums>(rows: readonly R[], score: number | null, by: (row: R) => string): Lost<R>[] {
  if (score === null) return []
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const shares = [...Map.groupBy(rows, by)]
    .map(([key, own]) => ({ key, rows: own, lost: lostIn(own) }))
    .filter(({ lost }) => lost > 0)
    .map(({ lost, ...one }) => ({ ...one, points: Math.floor(lost / weight), rest: lost % weight }))
  const missing = 10_000 - score - shares.reduce((sum, share) => sum + share.points, 0)
  const raised = new Set([...shares].sort((a, b) => b.rest - a.rest || byKey(a, b)).slice(0, missing))
  return shares
    .map((share) => ({ key: share.key, rows: share.rows, points: share.points + (raised.has(share) ? 1 : 0) }))
    .sort((a, b) => b.points - a.points || byKey(a, b))
}

/** Where the points of a pooled score were lost, by step. */
export function pooledLosses(rows: readonly StepRow[], score: number | null, world: World): PooledLoss[] {
  return lostBy(rows, score, stepOf).map((lost) => lossOf(lost, world))
}

/**
 * The same with how widely each was lost, and why. `apart`: rows that take away what is fresh, for it is told of nobody; the
 * points hold it.
 */
export function causedLosses(
  rows: readonly StepRow[],
  apart: readonly StepRow[],
  score: number | null,
  world: World,
): Losses['losses'] {
  const older = Map.groupBy([...rows, ...apart], stepOf)
  return lostBy(rows, score, stepOf).map((lost) => {
    const people = peopleIn(older.get(lost.key) ?? [])
    const losing = people.filter((one) => one.lost > 0)
    return {
      ...lossOf(lost, world),
      teams: new Set(losing.map(({ team }) => team)).size,
      reps: new Set(losing.map(({ rep }) => rep)).size,
      cause: causeOf(people),
    }
  })
}

function peopleIn(rows: readonly StepRow[]): Brought[] {
  return [...Map.groupBy(rows, ({ team, rep }) => `${team}/${rep}`).values()].map((own) => {
    const { settled, weight } = addUp(own)
    return { rep: own[0]?.rep ?? '', team: own[0]?.team ?? '', settled, weight, lost: lostIn(own) / 10_000 }
  })
}

function lossOf({ rows, points }: Lost<StepRow>, world: World): PooledLoss {
  const { stage, step } = rows[0] ?? { stage: '', step: '' }
  const manual = world.manuals.get(heaviestVersion(rows) ?? '')
  const stageName: Text = (manual && findStage(manual, stage)?.name) ?? { en: stage }
  return { stage, step, name: obligationName(manual, `${stage}/1/${step}`), stageName, points, ...unmetIn(rows) }
}

/** How many settled, and how many of them came to nothing. */
export function unmetIn(rows: readonly Sums[]): { settled: number; unmet: number } {
  const { settled, overdue, missed, violated } = addUp(rows)
  return { settled, unmet: overdue + missed + violated }
}

/** Weight × 10 000 that obligations did not get. */
function lostIn(rows: readonly Sums[]): number {
  return rows.reduce((sum, row) => sum + 10_000 * row.weight - row.weightCredit, 0)
}

const stepOf = ({ stage, step }: StepRow) => `${stage}/${step}`

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1
}
