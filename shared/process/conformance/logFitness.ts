import type { Conformity } from './conformance.ts'

/** How well a log's closed cases went by the manual; nothing where it has none. */
export interface LogFitness {
  /** 1 - the sum of costs ÷ the sum of worst costs: long cases weigh more. */
  micro: number | null
  /** The mean of the cases' fitness. */
  macro: number | null
}

/** Pools closed cases. Open ones are judged by another measure and never belong in it. */
export function logFitness(closed: Iterable<Pick<Conformity, 'cost' | 'worstCost' | 'fitness'>>): LogFitness {
  let [cases, cost, worst, fitness] = [0, 0, 0, 0]
  for (const one of closed) {
    cases++
    cost += one.cost
    worst += one.worstCost
    fitness += one.fitness
  }
  if (cases === 0) return { micro: null, macro: null }
  return { micro: worst === 0 ? 1 : 1 - cost / worst, macro: fitness / cases }
}
