import type { Losses } from '#shared/api/figures.ts'
import type { Pooled, PooledLoss } from '#shared/api/pooled.ts'

/** How a score stands beside an earlier one. Silent (`small`) where a sample is too small to compare. */
export type Change = { is: 'none' } | { is: 'small' } | { is: 'compared'; difference: number; beyondChance: boolean }

/** Two ranked scores differ by more than chance when their 95 % intervals do not touch. */
export function change(now: Pooled, before: Pooled): Change {
  if (now.score === null) return { is: 'none' }
  if (before.score === null || !comparable(now) || !comparable(before)) return { is: 'small' }
  return { is: 'compared', difference: now.score - before.score, beyondChance: apart(now, before) }
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

/** How the weeks moved from the first to the last that can be compared. */
export type WeekMoves = { is: 'small' } | { is: 'level' } | { is: 'up' | 'down'; first: number; last: number }

export function weekMoves(weeks: readonly { pooled: Pooled }[]): WeekMoves {
  const seen = weeks.filter(({ pooled }) => comparable(pooled))
  const [first, last] = [seen[0]?.pooled, seen.at(-1)?.pooled]
  if (seen.length < 2 || !first || !last || first.score === null || last.score === null) return { is: 'small' }
  if (!apart(first, last)) return { is: 'level' }
  return { is: last.score > first.score ? 'up' : 'down', first: first.score, last: last.score }
}

type Loss = Losses['losses'][number]

/** Losses of one cause; of a team that stands out its id. */
export interface CauseGroup {
  is: 'process' | 'team' | 'person' | 'unclear'
  team?: string
  losses: Loss[]
}

const order = ['process', 'team', 'person', 'unclear'] as const

/** Losses by cause, what concerns all first; within a cause in the order in which they came. */
export function groupedByCause(losses: readonly Loss[]): CauseGroup[] {
  const groups = Map.groupBy(losses, ({ cause }) => (cause.is === 'team' ? `team/${cause.team}` : cause.is))
  return [...groups.values()]
    .map((own): CauseGroup => {
      const cause = own[0]?.cause ?? { is: 'unclear' }
      if (cause.is === 'team') return { is: 'team', team: cause.team, losses: own }
      return { is: cause.is === 'everywhere' ? 'process' : cause.is, losses: own }
    })
    .sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is) || lostIn(b.losses) - lostIn(a.losses))
}

function apart(a: Pooled, b: Pooled): boolean {
  if (!a.interval || !b.interval) return false
  return a.interval.low > b.interval.high || a.interval.high < b.interval.low
}
