import type { Block, Branch, Inner } from '../block.ts'
import type { Manual, Outcome } from '../schema.ts'
import type { Stage } from '../stage.ts'
import type { Step } from '../step.ts'

export interface PlacedStep {
  at: string
  step: Step
  stage?: Stage
  outcome?: Outcome
}

/** Every step of a manual with its place: those of the stages, then those that outcomes ask. */
export function stepsOf(manual: Manual): PlacedStep[] {
  return [
    ...manual.stages.flatMap((stage, place) =>
      placed(stage.steps, `stages[${place}]`).map((one) => ({ ...one, stage })),
    ),
    ...manual.outcomes.flatMap((outcome, place) =>
      placed(outcome.steps, `outcomes[${place}]`).map((one) => ({ ...one, outcome })),
    ),
  ]
}

export interface PlacedCondition {
  at: string
  condition: string
}

/** Every condition of a manual with its place. */
export function conditionsOf(manual: Manual): PlacedCondition[] {
  return [
    ...stepsOf(manual).flatMap(({ at, step }) => written(at, step)),
    ...manual.stages.flatMap((stage, place) => [
      ...stage.returns.flatMap((one, index) => written(`stages[${place}].returns[${index}]`, one)),
      ...stage.skips.flatMap((one, index) => written(`stages[${place}].skips[${index}]`, one)),
      ...choicesOf(stage, `stages[${place}]`).flatMap(({ at, branches }) =>
        branches.flatMap((branch, index) => written(`${at}.branches[${index}]`, branch)),
      ),
    ]),
    ...manual.scripts.flatMap((script, place) => written(`scripts[${place}]`, script)),
  ]
}

export interface PlacedChoice {
  at: string
  choice: Extract<Block, { kind: 'choice' }>
  branches: readonly Branch[]
}

/** The choices of a stage with their places, those inside a sequence too. */
export function choicesOf(stage: Stage, at: string): PlacedChoice[] {
  return stage.blocks.flatMap((block, index) => within(block, `${at}.blocks[${index}]`))
}

function within(block: Block | Inner, at: string): PlacedChoice[] {
  if (block.kind === 'choice') return [{ at, choice: block, branches: block.branches }]
  if (block.kind === 'parallel') return []
  return block.of.flatMap((item, index) => (typeof item === 'string' ? [] : within(item, `${at}.of[${index}]`)))
}

function placed(steps: readonly Step[], at: string): PlacedStep[] {
  return steps.map((step, index) => ({ at: `${at}.steps[${index}]`, step }))
}

function written(at: string, one: { when?: string | undefined }): PlacedCondition[] {
  return one.when === undefined ? [] : [{ at: `${at}.when`, condition: one.when }]
}
