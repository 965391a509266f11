import type { Visit } from '../ledger/visit.ts'
import type { Stage } from '../manual/stage.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import type { Case } from './draft.ts'

/** How a stage's own steps and choices stand in a visit; what an outcome asked before a reopening is not the stage's. */
export function judgedIn({ world, state }: Case, stage: Stage, visit: Visit, at: number): Obligation[] {
  const own = new Set<string | undefined>(stage.steps.map((step) => step.key))
  return obligations(world, state, at).filter(
    ({ stage: of, visit: n, kind, step }) => of === stage.key && n === visit.n && (kind === 'choice' || own.has(step)),
  )
}
