import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { upheld } from './cases.ts'
import { choiceObligation } from './choiceObligation.ts'
import { bestDoing, proof } from './credit.ts'
import { judgeStep } from './judgement.ts'
import type { Judging } from './judging.ts'
import { modeAt } from './mode.ts'
import type { Obligation } from './obligation.ts'
import { owed } from './owed.ts'
import { sheetOf } from './reentry.ts'
import type { Sheet } from './sheet.ts'
import { standVoluntary } from './stand.ts'
import type { Turn } from './turn.ts'
import { unaskedObligation } from './unasked.ts'

/** What the steps and choices of a stage ask in one visit, in the manual's order; a choice stands before its steps. */
export function stepObligations(judging: Judging, stage: Stage, visit: Visit): Obligation[] {
  return sheetObligations(sheetOf(judging, stage, visit))
}

/** The same of any sheet. */
export function sheetObligations(sheet: Sheet): Obligation[] {
  const made: Obligation[] = []
  let begun: string | undefined
  for (const { index, choice } of sheet.places) {
    if (choice !== undefined && choice !== begun && !made.some((one) => one.choice === choice)) {
      const asked = choiceObligation(sheet, choice)
      if (asked) made.push(asked)
    }
    begun = choice
    const turns = sheet.turns(index)
    if (turns.length === 0) made.push(unaskedObligation(sheet, index))
    for (const turn of turns) made.push(turnObligation(sheet, index, turn))
  }
  return made
}

/** One time that a step is asked, and how it stands. */
function turnObligation(sheet: Sheet, index: number, turn: Turn): Obligation {
  const { judging, visit } = sheet
  const { step, choice } = sheet.place(index)
  const isRequired = sheet.required[index] === true
  const judged = judgeStep(sheet, index, turn)
  const standing = isRequired ? judged.standing : standVoluntary(visit, judged.turn)
  const { clock } = judged.turn
  const best = standing.counting && bestDoing(sheet, index, clock, standing.counting)
  const key = sheet.key(step.key, turn.number)
  const contest = upheld(judging.state, key, judging.now)
  const ruled = contest?.ruling?.as
  const status = ruled ?? standing.status
  const { due, settles } = standing
  const moment = settles ?? Math.min(due ?? judging.now, judging.now)
  const owner = owed(judging, roleOf(judging.manual, sheet.input.stage, step), moment)
  const { mode } = modeAt(step, judging.state, owner.owedBy, moment)
  return {
    key,
    kind: 'step',
    stage: visit.stage,
    visit: visit.n,
    step: step.key,
    occurrence: turn.number + sheet.input.earlier,
    ...(choice === undefined ? {} : { choice }),
    version: judging.version,
    status,
    mode,
    severity: step.severity,
    weight: weightOf[step.severity],
    scored: isRequired && mode !== 'observe' && status !== 'not applicable',
    settled: status !== 'pending' && status !== 'not applicable' && settles !== undefined,
    credit: ruled === 'met' ? 10_000 : (best?.credit ?? 0),
    reductions: ruled === 'met' ? [] : (best?.reductions ?? []),
    askedFrom: turn.from,
    ...(clock === undefined ? {} : { starts: clock.starts }),
    ...(due === undefined ? {} : { due }),
    ...(clock === undefined ? {} : { spent: clock.spent }),
    ...(settles === undefined ? {} : { settles }),
    ...(best ? proof(judging.state, best.doing) : {}),
    ...owner,
    ...(judged.waiver ? { exception: judged.waiver.exception } : {}),
    ...(contest ? { contest: contest.contest } : {}),
    ...(status === 'pending' && clock && judging.time.pausedAt(judging.now, step.timeStandard?.pauses)
      ? { paused: true }
      : {}),
  }
}
