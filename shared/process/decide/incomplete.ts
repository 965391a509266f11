import { currentVisit } from '../ledger/visits.ts'
import type { Stage } from '../manual/stage.ts'
import { gateAsks } from '../obligations/asks.ts'
import { judgingAt } from '../obligations/judge.ts'
import type { Case } from './draft.ts'
import { judgedIn } from './judged.ts'
import { missingOf } from './missing.ts'
import type { Refusal } from './refusal.ts'

/** Why a visit is not complete: its required steps and choices that are still open, whatever its gate would ask of them. */
export function incompleteFor(one: Case, stage: Stage, to: string, at: number): Refusal | undefined {
  const visit = currentVisit(one.world, one.state, at)
  const judged = judgedIn(one, stage, visit, at).map((obligation) => ({ ...obligation, mode: 'block' as const }))
  const firm = { ...stage, gate: { name: stage.name, mode: 'block' as const, severity: 'major' as const } }
  const judging = judgingAt(one.world, one.state, at)
  const asks = gateAsks(judging, firm, visit, judged, { moment: at })?.asks ?? []
  const open = asks.filter((ask) => !ask.met && ask.what !== 'attribute')
  if (open.length === 0) return undefined
  const missing = open.map((ask) => missingOf(one, { stage, visit, steps: stage.steps, at }, ask))
  return { code: 'incomplete', stage: stage.key, to, missing }
}
