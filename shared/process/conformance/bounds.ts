import type { Manual } from '../manual/schema.ts'
import { type StageStructure, structureOf } from '../manual/structure.ts'

/** A bound of manuals that one breaks: within them conformance is exact. */
export interface BoundFault {
  bound: 'steps' | 'unordered steps' | 'returns to skippable stages'
  /** The stage in which it is broken; nothing for the manual as a whole. */
  stage?: string
  found: number
  most: number
}

export const most = { steps: 200, unordered: 12, skippable: 12 }

/** Every bound that a manual breaks. */
export function boundFaults(manual: Manual): BoundFault[] {
  const steps = manual.stages.reduce((sum, stage) => sum + stage.steps.length, 0)
  const skippable = manual.stages.filter(({ key, reentry }) => reentry !== 'redo' && isSkippable(manual, key)).length
  const unordered = manual.stages.map(({ key }) => ({ stage: key, found: unorderedSteps(structureOf(manual, key)) }))
  return [
    { bound: 'steps' as const, found: steps, most: most.steps },
    { bound: 'returns to skippable stages' as const, found: skippable, most: most.skippable },
    ...unordered.map((one) => ({ bound: 'unordered steps' as const, ...one, most: most.unordered })),
  ].filter((fault) => fault.found > fault.most)
}

/** Whether a listed way forwards leads past a stage. */
export function isSkippable(manual: Manual, key: string): boolean {
  const place = structureOf(manual, key).place
  return manual.stages.some(
    (stage, from) => from < place && stage.skips.some((skip) => structureOf(manual, skip.to).place > place),
  )
}

/**
 * The greatest number of steps of a stage of which none has to come before another. Of each choice one branch counts. By
 * Dilworth's theorem it is the number of steps less the greatest number of steps that can be paired with one that follows.
 */
export function unorderedSteps({ steps }: StageStructure): number {
  const counted = steps.filter(({ branch }) => (branch ?? 0) === 0)
  const follows = new Map(counted.map(({ index, before }) => [index, before]))
  const pairedWith = new Map<number, number>()
  const pair = (step: number, tried: Set<number>): boolean =>
    (follows.get(step) ?? []).some((earlier) => {
      if (!follows.has(earlier) || tried.has(earlier)) return false
      tried.add(earlier)
      const other = pairedWith.get(earlier)
      if (other !== undefined && !pair(other, tried)) return false
      pairedWith.set(earlier, step)
      return true
    })
  const paired = counted.filter(({ index }) => pair(index, new Set())).length
  return counted.length - paired
}
