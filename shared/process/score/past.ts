import type { Past } from '../ledger/state.ts'
import type { Manual } from '../manual/schema.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { isCriticalFailure } from './score.ts'

const nothing: Past = { weight: 0, weightCredit: 0, waivedWeight: 0, lost: 0, critical: 0 }

/** The sums of what has left a deal's state, with what leaves it now. */
export function addPast(past: Past | undefined, obligations: readonly Obligation[]): Past {
  const sums = { ...(past ?? nothing) }
  for (const one of obligations) {
    if (!one.scored || !one.settled) continue
    if (one.status === 'waived') {
      sums.waivedWeight += one.weight
      continue
    }
    sums.weight += one.weight
    sums.weightCredit += one.weight * one.credit
    sums.lost += Number(one.credit < 10_000)
    sums.critical += Number(isCriticalFailure(one))
  }
  return sums
}

/**
 * A deal's score and how many obligations cost points, from what is judged now and the sums of what was judged for good: the
 * same as `score` of all of them. None while nothing has settled.
 */
export function headline(
  past: Past | undefined,
  judged: readonly Obligation[],
  numbers: Pick<Manual['numbers'], 'criticalCap'>,
): { score: number | null; lost: number } {
  const { weight, weightCredit, lost, critical } = addPast(past, judged)
  if (weight === 0) return { score: null, lost: 0 }
  const plain = Math.floor(weightCredit / weight)
  return { score: critical > 0 ? Math.min(plain, numbers.criticalCap) : plain, lost }
}
