import type { Pooled, PooledLoss } from '#shared/api/pooled.ts'

/** How a score stands beside an earlier one. Silent (`small`) where a sample is too small to compare. */
export type Change = { is: 'none' } | { is: 'small' } | { is: 'compared'; difference: number; beyondChance: boolean }

/** Two ranked scores differ by more than chance when their 95 % intervals do not touch. */
export function change(now: Pooled, before: Pooled): Change {
  if (now.score === null) return { is: 'none' }
  if (before.score === null || !comparable(now) || !comparable(before)) return { is: 'small' }
  return { is: 'compared', difference: now.score - before.score, beyondChance: apart(now, before) }
}

/** Share of the settled that was kept in time, in basis points. */
export function kept(pooled: Pooled): number | undefined {
  return pooled.settled === 0 ? undefined : Math.round((pooled.met * 10_000) / pooled.settled)
}

/** Share of all lost points that one line takes, in basis points. */
export function shareOfLoss(loss: PooledLoss, losses: readonly PooledLoss[]): number {
  const all = lostIn(losses)
  return all === 0 ? 0 : Math.round((loss.points * 10_000) / all)
}

/** All points that the lines lost, in hundredths. */
export function lostIn(losses: readonly PooledLoss[]): number {
  return losses.reduce((sum, { points }) => sum + points, 0)
}

/** Who lies below the whole by more than chance: the groups that help reaches first. */
export function below<T extends { pooled: Pooled }>(groups: readonly T[], whole: Pooled): T[] {
  const score = whole.score
  if (score === null) return []
  return groups.filter(({ pooled }) => comparable(pooled) && pooled.interval !== null && pooled.interval.high < score)
}

/** Enough deals for an interval and for a place beside others. */
export function comparable(pooled: Pooled): boolean {
  return pooled.ranked && pooled.score !== null && pooled.interval !== null
}

function apart(a: Pooled, b: Pooled): boolean {
  if (!a.interval || !b.interval) return false
  return a.interval.low > b.interval.high || a.interval.high < b.interval.low
}
