import type { Context } from '../decide/context.ts'
import { type DealImpact, dealImpact, type History } from './dealImpact.ts'
import type { Draft } from './draft.ts'

/** What a draft would have done to many deals: every deal that it touches, and the sums by team and by stage. */
export interface Impact {
  /** How many deals were looked at, and those of them that would stand otherwise. */
  looked: number
  deals: DealImpact[]
  teams: Record<string, ImpactSum>
  stages: Record<string, StageSum>
}

/** Scores are summed over deals that have one before and after, in hundredths of a point. */
export interface ImpactSum {
  deals: number
  blocked: number
  scored: number
  before: number
  after: number
  raised: number
  lowered: number
}

export interface StageSum {
  blocked: number
  gained: number
  lost: number
}

/**
 * What a new version would have done to the past: newly blocked requests with what the draft misses, scores that move and by
 * how much, obligations gained and lost. `context` is the organisation's, as decisions see it; nobody's rights are asked.
 */
export function impact(draft: Draft, histories: Iterable<History>, context: Context): Impact {
  const sum: Impact = { looked: 0, deals: [], teams: {}, stages: {} }
  for (const history of histories) {
    sum.looked++
    const one = dealImpact(draft, history, context)
    if (!one || !isMoved(one)) continue
    sum.deals.push(one)
    addTeam(sum, one)
    addStages(sum, one)
  }
  return sum
}

function isMoved({ before, after, blocked, gained, lost }: DealImpact): boolean {
  return before !== after || blocked.length + gained.length + lost.length > 0
}

function addTeam({ teams }: Impact, { team, before, after, blocked }: DealImpact): void {
  const sum = teams[team] ?? { deals: 0, blocked: 0, scored: 0, before: 0, after: 0, raised: 0, lowered: 0 }
  teams[team] = sum
  sum.deals++
  sum.blocked += Number(blocked.length > 0)
  if (before === null || after === null) return
  sum.scored++
  sum.before += before
  sum.after += after
  sum.raised += Number(after > before)
  sum.lowered += Number(after < before)
}

function addStages(sum: Impact, { blocked, gained, lost }: DealImpact): void {
  const stageOf = (name: string) => {
    const stage = sum.stages[name] ?? { blocked: 0, gained: 0, lost: 0 }
    sum.stages[name] = stage
    return stage
  }
  for (const { stage } of blocked) stageOf(stage).blocked++
  for (const key of gained) stageOf(key.split('/')[0] ?? '').gained++
  for (const key of lost) stageOf(key.split('/')[0] ?? '').lost++
}
