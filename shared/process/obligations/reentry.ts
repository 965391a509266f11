import type { Visit } from '../ledger/visit.ts'
import type { Stage } from '../manual/stage.ts'
import { structureOf } from '../manual/structure.ts'
import { judgeChoice, judgeStep } from './judgement.ts'
import type { Judging } from './judging.ts'
import { Sheet } from './sheet.ts'

/** The sheet of a visit, made once in a judgement. */
export function sheetOf(judging: Judging, stage: Stage, visit: Visit): Sheet {
  const sheet = judging.sheets.get(visit) ?? make(judging, stage, visit)
  judging.sheets.set(visit, sheet)
  return sheet
}

function make(judging: Judging, stage: Stage, visit: Visit): Sheet {
  const { steps, choices } = structureOf(judging.manual, stage.key)
  return new Sheet({
    judging,
    visit,
    stage,
    places: steps,
    choicePlaces: choices,
    required: requiredIn(judging, stage, visit),
    doings: (step) => judging.doings(stage.key, visit.n, step),
    begins: visit.entered,
    earlier: 0,
  })
}

/**
 * What a visit asks as required: everything that is written so, in a first visit. In one of a stage that the deal had
 * entered before, what the stage's re-entry says, and whatever its last visit left unfinished before it was due.
 */
function requiredIn(judging: Judging, stage: Stage, visit: Visit): readonly boolean[] {
  const written = writtenOf(stage)
  if (stage.reentry === 'redo') return written
  const earlier = judging.visits.filter((one) => one.stage === stage.key && one.n < visit.n)
  const last = earlier.at(-1)
  if (last === undefined || earlier.every((one) => one.how === 'jumped')) return written
  const again = stage.reentry === 'optional' ? none : stage.reentry
  const unfinished = last.unfinished ?? unfinishedOf(judging, stage, last)
  return stage.steps.map(
    ({ key }, index) => written[index] === true && (again.includes(key) || unfinished.includes(key)),
  )
}

/** The steps of a visit that were left undone before they were due. */
export function unfinishedOf(judging: Judging, stage: Stage, visit: Visit): string[] {
  const unfinished = unfinishedIn(sheetOf(judging, stage, visit))
  return stage.steps.filter((_, index) => unfinished[index]).map(({ key }) => key)
}

const none: readonly string[] = []
const written = new WeakMap<Stage, readonly boolean[]>()

function writtenOf(stage: Stage): readonly boolean[] {
  const known = written.get(stage) ?? stage.steps.map(({ ask }) => ask === 'required')
  written.set(stage, known)
  return known
}

/** By step: left undone before it was due. With one step of a choice, the whole choice is open again. */
function unfinishedIn(sheet: Sheet): boolean[] {
  const steps = sheet.places.map(({ index }) => sheet.required[index] === true && isUnfinished(sheet, index))
  return sheet.places.map(({ index, choice }) => {
    if (choice === undefined) return steps[index] === true
    if (judgeChoice(sheet, choice)?.standing.unfinished) return true
    return sheet.places.some((other) => other.choice === choice && steps[other.index])
  })
}

function isUnfinished(sheet: Sheet, index: number): boolean {
  return sheet.turns(index).some((turn) => judgeStep(sheet, index, turn).standing.unfinished === true)
}
