import type { PooledLoss } from '#shared/api/scores.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { findStage } from '#shared/process/manual/find.ts'
import type { Text } from '#shared/process/text.ts'
import type { World } from '#shared/process/world.ts'
import type { StepRow } from '#worker/store/figures.ts'
import { addUp, heaviestVersion } from './pooled.ts'

/** Where the points of a pooled score were lost, most first: rounded by largest remainder, so that they sum to 10 000 − score. */
export function pooledLosses(rows: readonly StepRow[], score: number | null, world: World): PooledLoss[] {
  if (score === null) return []
  const steps = [...Map.groupBy(rows, (row) => `${row.stage}/${row.step}`).values()].map((own) => lossOf(own, world))
  const weight = steps.reduce((sum, step) => sum + step.weight, 0)
  const shares = steps
    .filter((step) => step.lost > 0)
    .map(({ loss, lost }) => ({ loss, points: Math.floor(lost / weight), rest: lost % weight }))
  const missing = 10_000 - score - shares.reduce((sum, share) => sum + share.points, 0)
  const raised = new Set([...shares].sort((a, b) => b.rest - a.rest || byKey(a.loss, b.loss)).slice(0, missing))
  return shares
    .map((share) => ({ ...share.loss, points: share.points + (raised.has(share) ? 1 : 0) }))
    .sort((a, b) => b.points - a.points || byKey(a, b))
}

interface StepLoss {
  loss: Omit<PooledLoss, 'points'>
  weight: number
  /** Weight × 10 000 that its obligations did not get. */
  lost: number
}

function lossOf(rows: readonly StepRow[], world: World): StepLoss {
  const { stage, step } = rows[0] ?? { stage: '', step: '' }
  const sums = addUp(rows)
  const manual = world.manuals.get(heaviestVersion(rows) ?? '')
  const stageName: Text = (manual && findStage(manual, stage)?.name) ?? { en: stage }
  return {
    loss: {
      stage,
      step,
      name: obligationName(manual, `${stage}/1/${step}`),
      stageName,
      settled: sums.settled,
      unmet: sums.overdue + sums.missed + sums.violated,
    },
    weight: sums.weight,
    lost: 10_000 * sums.weight - sums.weightCredit,
  }
}

function byKey(a: { stage: string; step: string }, b: { stage: string; step: string }): number {
  return `${a.stage}/${a.step}` < `${b.stage}/${b.step}` ? -1 : 1
}
