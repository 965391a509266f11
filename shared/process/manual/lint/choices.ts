import { truth } from '../condition.ts'
import type { Manual } from '../schema.ts'
import { assignments } from './assignments.ts'
import { both, type Finding, type Level, quoted, type Rule } from './finding.ts'
import { choicesOf, type PlacedChoice } from './places.ts'

/** A choice of which a deal can find every branch shut: exactly one has to be done, and none is left. */
export const allBranchesOut: Rule = (manual) =>
  choicesIn(manual).flatMap(({ at, choice, branches }): Finding[] => {
    const conditions = branches.flatMap((branch) => branch.when ?? [])
    if (conditions.length < branches.length) return []
    const level = shuts(manual, conditions)
    const { zh, en } = quoted(choice.name)
    const suggestion = both(
      '留一条不带条件的路，给剩下的情况走。',
      'Leave one branch without a condition, for all other deals.',
    )
    if (level === undefined) return []
    return [{ rule: 'all branches out', level, at, ...shut(level, zh, en), suggestion }]
  })

function shut(level: Level, zh: string, en: string) {
  return level === 'error'
    ? { reason: both(`有的单子在${zh}这里一条路也选不了。`, `Some deals find every branch of ${en} shut.`) }
    : {
        reason: both(
          `说不准${zh}是不是总有一条路可选。`,
          `It cannot be told whether ${en} always leaves a branch open.`,
        ),
      }
}

/** An error where some deal shuts every branch; a warning where that cannot be told by trying. */
function shuts(manual: Manual, conditions: readonly string[]): Level | undefined {
  const deals = assignments(manual, conditions)
  if (!deals) return 'warning'
  const none = deals.some((values) => conditions.every((one) => truth(manual, one, values).is === false))
  return none ? 'error' : undefined
}

/** A branch in which nothing is required: picking it does away with the choice. */
export const branchAsksNothing: Rule = (manual) =>
  choicesIn(manual).flatMap(({ at, choice, branches, stage }) =>
    branches.flatMap((branch, place): Finding[] => {
      const asked = stage.steps.some((step) => branch.of.includes(step.key) && step.ask === 'required')
      if (asked) return []
      const { zh, en } = quoted(choice.name)
      return [
        {
          rule: 'branch asks nothing',
          level: 'warning',
          at: `${at}.branches[${place}]`,
          reason: both(
            `${zh}的这条路没有必做的步骤，选它等于不选。`,
            `Nothing is required in this branch of ${en}: picking it is picking nothing.`,
          ),
          suggestion: both(
            '至少留一个必做的步骤；不必选的事就不要放进选择里。',
            'Require at least one step of it; what need not be chosen is better left out of the choice.',
          ),
        },
      ]
    }),
  )

function choicesIn(manual: Manual): (PlacedChoice & { stage: Manual['stages'][number] })[] {
  return manual.stages.flatMap((stage, place) => choicesOf(stage, `stages[${place}]`).map((one) => ({ ...one, stage })))
}
