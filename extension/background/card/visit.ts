import type { Visit } from '#shared/process/ledger/visit.ts'
import { currentVisit } from '#shared/process/ledger/visits.ts'
import { findOutcome, stageOf } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { outcomePlaces, structureOf } from '#shared/process/manual/structure.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { manualOf } from '#shared/process/world.ts'
import type { Local } from '../deal/local.ts'
import { type AskedChoice, type AskedStep, type Asking, askedChoices, askedSteps, canTick, type Item } from './item.ts'

/** The stage that a deal is in, with what it asks there and how that stands. */
export interface Here {
  manual: Manual
  stage: Stage
  visit: Visit
  all: Obligation[]
  /** Steps in the branches of an open choice among them. */
  steps: AskedStep[]
  choices: AskedChoice[]
  /** The stage's time standard. */
  time?: Obligation
  overdue: boolean
}

/** Of a closed deal: what was done in its last stage, and what its outcome asks. */
export function here(local: Local): Here {
  const { state, now } = local
  const { world } = local.known
  const manual = manualOf(world, state)
  const visit = currentVisit(world, state)
  const stage = stageOf(manual, visit.stage)
  const all = obligations(world, state, now)
  const asked = all.filter((one) => one.stage === visit.stage && one.visit === visit.n)
  const asking = { manual, state, visit, asked, now }
  if (state.closed) return { manual, stage, visit, all, ...ofClosed(asking, stage, state.closed.outcome) }
  const structure = structureOf(manual, stage.key)
  const time = asked.find((one) => one.kind === 'time')
  return {
    manual,
    stage,
    visit,
    all,
    steps: askedSteps(asking, structure.steps),
    choices: askedChoices(asking, structure),
    overdue: asked.some(isOverdue),
    ...(time && { time }),
  }
}

/** Everything that stands for itself, in the manual's order: a choice instead of the steps in its branches. */
export function itemsIn({ steps, choices }: Here): Item[] {
  const single = steps.filter((one) => one.choice === undefined)
  return [...single, ...choices].toSorted((a, b) => (a.indexes[0] ?? 0) - (b.indexes[0] ?? 0))
}

/** The steps that this person can say now are done. */
export function openSteps({ steps }: Here, user: string): Step[] {
  return steps.filter((one) => canTick(one, user)).map((one) => one.step)
}

function ofClosed(asking: Asking, stage: Stage, outcome: string) {
  const found = findOutcome(asking.manual, outcome)
  const last = found ? askedSteps(asking, outcomePlaces(found)) : []
  const done = askedSteps(asking, structureOf(asking.manual, stage.key).steps).filter(
    ({ obligation }) => obligation.doneAt !== undefined,
  )
  return { steps: [...last, ...done], choices: [], overdue: last.some(({ obligation }) => isOverdue(obligation)) }
}

function isOverdue({ status }: Obligation): boolean {
  return status === 'overdue'
}
