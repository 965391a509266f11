import { wilson } from '../score/wilson.ts'

/** How often a step fell due, and how often it was kept in time. */
export interface StepKept {
  stage: string
  step: string
  settled: number
  met: number
}

/** The step that is kept best. */
export interface KeptBest {
  say: 'keptBest'
  stage: string
  step: string
  settled: number
  met: number
  /** It stands above all other steps together by more than chance. */
  beyondChance: boolean
}

/** So often must a step have fallen due before it is compared. */
const leastDue = 10

/**
 * The step whose 95 % interval (Wilson 1927) begins highest: a step seen often is not beaten by a lucky one. Ties by how often
 * it fell due, then by stage and step. Silent where fewer than two steps fell due ten times, for best of one is nothing, and
 * where nothing of it was kept.
 */
export function keptBestWord(steps: readonly StepKept[]): KeptBest | undefined {
  const compared = steps.filter(({ settled }) => settled >= leastDue)
  const [best] = compared.toSorted((a, b) => lowOf(b) - lowOf(a) || b.settled - a.settled || byKey(a, b))
  if (!best || compared.length < 2 || best.met === 0) return undefined
  const { stage, step, settled, met } = best
  const others = compared.filter((one) => one !== best)
  return { say: 'keptBest', stage, step, settled, met, beyondChance: lowOf(best) > highOf(others) }
}

const lowOf = ({ met, settled }: StepKept) => wilson(met / settled, settled).low

function highOf(steps: readonly StepKept[]): number {
  const settled = steps.reduce((sum, one) => sum + one.settled, 0)
  const met = steps.reduce((sum, one) => sum + one.met, 0)
  return wilson(met / settled, settled).high
}

function byKey(a: StepKept, b: StepKept): number {
  return `${a.stage}/${a.step}` < `${b.stage}/${b.step}` ? -1 : 1
}
