import { roleOf } from '../manual/find.ts'
import { type Mode, type Severity, weightOf } from '../manual/rule.ts'
import type { Step } from '../manual/step.ts'
import { upheld } from './cases.ts'
import { frame, tellClock } from './frame.ts'
import { judgeChoice } from './judgement.ts'
import { modeAt } from './mode.ts'
import type { Obligation } from './obligation.ts'
import { choiceName } from './order.ts'
import type { Sheet } from './sheet.ts'

/**
 * A choice as long as it is one thing to do. It weighs as much as its heaviest branch and is as severe as its most severe
 * step, so that doing nothing is never better than picking; it speaks up no louder than its quietest branch.
 */
export function choiceObligation(sheet: Sheet, choice: string): Obligation | undefined {
  const judged = judgeChoice(sheet, choice)
  if (!judged) return undefined
  const branches = branchesOf(sheet, choice)
  const weight = Math.max(...branches.map(weigh))
  if (weight <= 0) return undefined
  const { manual, state } = sheet.judging
  const one = frame(sheet, {
    kind: 'choice',
    name: choiceName(choice),
    number: 1,
    severity: severest(branches.flat()),
    weight,
    role: roleOf(manual, sheet.input.stage),
    isRequired: true,
    mode: (holder, moment) =>
      quietest(branches.map((steps) => loudest(steps.map((step) => modeAt(step, state, holder, moment).mode)))),
    from: judged.turn.from,
    standing: judged.standing,
    contest: upheld(state, sheet.key(choiceName(choice)), sheet.judging.now),
  })
  one.choice = choice
  tellClock(one, sheet, judged)
  return one
}

/** The required steps of each branch that can still be picked. */
function branchesOf(sheet: Sheet, choice: string): Step[][] {
  const { place, left } = sheet.choice(choice)
  return left.map((branch) =>
    (place.branches[branch]?.steps ?? [])
      .filter((index) => sheet.required[index] && sheet.mayBeAsked(index))
      .map((index) => sheet.place(index).step),
  )
}

function weigh(steps: readonly Step[]): number {
  const scored = steps.filter(({ mode }) => mode !== 'observe')
  return scored.reduce((sum, { severity, repeat }) => sum + weightOf[severity] * (repeat?.count ?? 1), 0)
}

function severest(steps: readonly Step[]): Severity {
  const heaviest = Math.max(...steps.map(({ severity }) => weightOf[severity]))
  return steps.find(({ severity }) => weightOf[severity] === heaviest)?.severity ?? 'minor'
}

/** A choice that weighs something is never only observed. */
const firmness: readonly Mode[] = ['advise', 'warn', 'approve', 'block']

function loudest(modes: readonly Mode[]): Mode {
  return firmness.findLast((mode) => modes.includes(mode)) ?? 'advise'
}

function quietest(modes: readonly Mode[]): Mode {
  return firmness.find((mode) => modes.includes(mode)) ?? 'advise'
}
