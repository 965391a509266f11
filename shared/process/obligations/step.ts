import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import type { Stage } from '../manual/stage.ts'
import { choiceObligation } from './choiceObligation.ts'
import { bestDoing } from './credit.ts'
import { frame, type Thing, tellClock, tellDoing } from './frame.ts'
import { contestOf, judgeStep } from './judgement.ts'
import type { Judging } from './judging.ts'
import { modeAt } from './mode.ts'
import type { Obligation } from './obligation.ts'
import { sheetOf } from './reentry.ts'
import type { Sheet } from './sheet.ts'
import { type Standing, standVoluntary } from './stand.ts'
import type { Turn } from './turn.ts'
import { type Unasked, unasked } from './unasked.ts'

/** What the steps and choices of a stage ask in one visit, in the manual's order; a choice stands before its steps. */
export function stepObligations(judging: Judging, stage: Stage, visit: Visit): Obligation[] {
  return sheetObligations(sheetOf(judging, stage, visit))
}

/** The same of any sheet. */
export function sheetObligations(sheet: Sheet): Obligation[] {
  const made: Obligation[] = []
  const begun: string[] = []
  for (const { index, choice } of sheet.places) {
    if (choice !== undefined && !begun.includes(choice)) {
      begun.push(choice)
      const asked = choiceObligation(sheet, choice)
      if (asked) made.push(asked)
    }
    const turns = sheet.turns(index)
    if (turns.length === 0) made.push(unaskedObligation(sheet, index, unasked(sheet, index)))
    for (const turn of turns) made.push(turnObligation(sheet, index, turn))
  }
  return made
}

/** One time that a step is asked, and how it stands. */
function turnObligation(sheet: Sheet, index: number, turn: Turn): Obligation {
  const { step } = sheet.place(index)
  const judged = judgeStep(sheet, index, turn)
  const standing = sheet.required[index] ? judged.standing : standVoluntary(sheet.visit, judged.turn)
  const one = told(sheet, index, { number: turn.number, from: turn.from, standing })
  tellClock(one, sheet, judged, step.timeStandard?.pauses)
  const best = standing.counting && bestDoing(sheet, index, judged.turn.clock, standing.counting)
  if (!best) return one
  tellDoing(one, sheet, best.doing)
  if (one.contest !== undefined || (one.status !== 'met' && one.status !== 'late')) return one
  one.credit = best.credit
  one.reductions = best.reductions
  return one
}

/** A step that is not asked: shown, and costing nothing. */
function unaskedObligation(sheet: Sheet, index: number, { status, unknown, isForbidden, doings }: Unasked): Obligation {
  const one = told(sheet, index, { number: 1, from: sheet.visit.entered, standing: { status } })
  one.scored = false
  const best = bestDoing(sheet, index, undefined, doings)
  if (best) tellDoing(one, sheet, best.doing)
  if (isForbidden) one.forbidden = true
  if (unknown && sheet.required[index] && one.mode !== 'observe') {
    one.unknown = [...unknown]
    one.scored = one.status === 'pending'
  }
  return one
}

function told(sheet: Sheet, index: number, how: { number: number; from: number; standing: Standing }): Obligation {
  const { step, choice } = sheet.place(index)
  const { manual, state } = sheet.judging
  const thing: Thing = {
    kind: 'step',
    name: step.key,
    severity: step.severity,
    weight: weightOf[step.severity],
    role: roleOf(manual, sheet.input.stage, step),
    isRequired: sheet.required[index] === true,
    mode: (holder, moment) => modeAt(step, state, holder, moment).mode,
    number: how.number,
    from: how.from,
    standing: how.standing,
    contest: contestOf(sheet, index, how.number),
  }
  const one = frame(sheet, thing)
  one.step = step.key
  if (choice !== undefined) one.choice = choice
  return one
}
