import type { Watched } from './binding.ts'

/**
 * What can become of a trip: it arrives late, it never arrives, its answer is lost after the commit, it arrives twice, or twice
 * and its answer is lost.
 */
export const faults = ['none', 'late', 'never', 'lost', 'twice', 'twice and lost'] as const
export type Fault = (typeof faults)[number]

/** Lets the trips from now on meet these faults, one after another; the ones behind the last meet none. */
export function meet(watch: Watched, coming: readonly Fault[]): void {
  const from = watch.trips.length
  const faultOf = (trip: number): Fault => coming[trip - from] ?? 'none'
  watch.before = async (trip) => {
    if (faultOf(trip) === 'late') await new Promise((resolve) => setTimeout(resolve, 3))
    if (faultOf(trip) === 'never') throw new Error('no connection')
  }
  watch.twice = (trip) => faultOf(trip).startsWith('twice')
  watch.after = (trip) => {
    if (faultOf(trip).endsWith('lost')) throw new Error('the answer was lost')
  }
}
