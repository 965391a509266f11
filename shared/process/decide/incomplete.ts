import type { Stage } from '../manual/stage.ts'
import { currentVisit } from '../ledger/visits.ts'
import type { GateAsk } from '../obligations/asks.ts'
import { obligations } from '../obligations/obligations.ts'
import type { Case } from './draft.ts'
import { missingOf } from './missing.ts'
import type { Refusal } from './refusal.ts'

/** Why a visit is not complete: its required steps and choices that are still open, whatever the gate would ask of them. */
export function incompleteFor(one: Case, stage: Stage, to: string, at: number): Refusal | undefined {
  const visit = currentVisit(one.world, one.state, at)
  const open = obligations(one.world, one.state, at).filter(
    ({ stage: of, visit: n, kind, scored, status }) =>
      of === stage.key &&
      n === visit.n &&
      (kind === 'step' || kind === 'choice') &&
      scored &&
      (status === 'pending' || status === 'overdue'),
  )
  if (open.length === 0) return undefined
  const missing = open.map((obligation) => {
    const what = obligation.kind === 'choice' ? 'choice' : 'step'
    const subject = obligation.step ?? obligation.choice ?? ''
    const ask: GateAsk = { key: obligation.key, what, subject, mode: obligation.mode, met: false, obligation }
    return missingOf(one, { stage, steps: stage.steps, at }, ask)
  })
  return { code: 'incomplete', stage: stage.key, to, missing }
}
