import type { Visit } from '#shared/process/ledger/visit.ts'
import { currentVisit } from '#shared/process/ledger/visits.ts'
import { stageOf } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { manualOf } from '#shared/process/world.ts'
import type { Local } from '../deal/local.ts'

/** The stage that a deal is in, with what it asks there and how that stands. */
export interface Here {
  manual: Manual
  stage: Stage
  visit: Visit
  all: Obligation[]
  steps: { step: Step; obligation: Obligation }[]
  due?: number
  overdue: boolean
}

export function here(local: Local): Here {
  const manual = manualOf(local.known.world, local.state)
  const visit = currentVisit(local.known.world, local.state)
  const stage = stageOf(manual, visit.stage)
  const all = obligations(local.known.world, local.state, local.now)
  const asked = all.filter((one) => one.stage === visit.stage && one.visit === visit.n)
  const steps = stage.steps.flatMap((step) => {
    const obligation = asked.find((one) => one.step === step.key)
    return obligation ? [{ step, obligation }] : []
  })
  const time = asked.find((one) => one.kind === 'time')
  const overdue = [...asked].some((one) => one.status === 'overdue')
  return { manual, stage, visit, all, steps, overdue, ...(time?.due !== undefined && { due: time.due }) }
}

/** Not done yet, and still worth doing. */
export function isOpen(obligation: Obligation): boolean {
  return obligation.status === 'pending' || obligation.status === 'overdue'
}

export function openSteps(where: Here): Step[] {
  return where.steps.filter((one) => isOpen(one.obligation)).map((one) => one.step)
}
