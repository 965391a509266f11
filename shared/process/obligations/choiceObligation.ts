import { roleOf } from '../manual/find.ts'
import { type Mode, type Severity, weightOf } from '../manual/rule.ts'
import type { Step } from '../manual/step.ts'
import { upheld } from './cases.ts'
import { judgeChoice } from './judgement.ts'
import { modeAt } from './mode.ts'
import type { Obligation } from './obligation.ts'
import { choiceName } from './order.ts'
import { owed } from './owed.ts'
import type { Sheet } from './sheet.ts'

/**
 * A choice as long as it is one thing to do. It weighs as much as its heaviest branch and is as severe as its most severe
 * step, so that doing nothing is never better than picking; it speaks up no louder than its quietest branch.
 */
export function choiceObligation(sheet: Sheet, choice: string): Obligation | undefined {
  const judged = judgeChoice(sheet, choice)
  const branches = branchesOf(sheet, choice)
  const weight = Math.max(...branches.map(weigh))
  if (!judged || weight <= 0) return undefined
  const { judging, visit, input } = sheet
  const key = sheet.key(choiceName(choice))
  const { status: standing, due, settles } = judged.standing
  const contest = upheld(judging.state, key, judging.now)
  const status = contest?.ruling?.as ?? standing
  const moment = settles ?? Math.min(due ?? judging.now, judging.now)
  const owner = owed(judging, roleOf(judging.manual, input.stage), moment)
  const mode = quietest(
    branches.map((steps) => loudest(steps.map((step) => modeAt(step, judging.state, owner.owedBy, moment).mode))),
  )
  const { clock, from } = judged.turn
  return {
    key,
    kind: 'choice',
    stage: visit.stage,
    visit: visit.n,
    occurrence: 1,
    choice,
    version: judging.version,
    status,
    mode,
    severity: severest(branches.flat()),
    weight,
    scored: mode !== 'observe' && status !== 'not applicable',
    settled: status !== 'pending' && status !== 'not applicable' && settles !== undefined,
    credit: status === 'met' ? 10_000 : 0,
    reductions: [],
    askedFrom: from,
    ...(clock === undefined ? {} : { starts: clock.starts, spent: clock.spent }),
    ...(due === undefined ? {} : { due }),
    ...(settles === undefined ? {} : { settles }),
    ...owner,
    ...(judged.waiver ? { exception: judged.waiver.exception } : {}),
    ...(contest ? { contest: contest.contest } : {}),
    ...(status === 'pending' && clock && judging.time.pausedAt(judging.now) ? { paused: true } : {}),
  }
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
  return steps.reduce((sum, { mode, severity }) => sum + (mode === 'observe' ? 0 : weightOf[severity]), 0)
}

function severest(steps: readonly Step[]): Severity {
  const heaviest = Math.max(...steps.map(({ severity }) => weightOf[severity]))
  return steps.find(({ severity }) => weightOf[severity] === heaviest)?.severity ?? 'minor'
}

const firmness: readonly Mode[] = ['observe', 'advise', 'warn', 'approve', 'block']

function loudest(modes: readonly Mode[]): Mode {
  return firmness.findLast((mode) => modes.includes(mode)) ?? 'advise'
}

function quietest(modes: readonly Mode[]): Mode {
  return firmness.find((mode) => modes.includes(mode)) ?? 'advise'
}
