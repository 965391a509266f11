import type { Step } from '../manual/step.ts'
import { meet, type Span, spansWhere } from './asked.ts'
import { dateClock, dateStretches } from './clockDate.ts'
import { clockOf, pickedChoice } from './clockStep.ts'
import { series } from './repeat.ts'
import type { Sheet } from './sheet.ts'
import { settledBefore, type Turn } from './turn.ts'

/**
 * The times that a step is asked in a visit. What settled while its condition held stays; what had not settled when the
 * condition ended is asked anew once it holds again.
 */
export function turnsOf(sheet: Sheet, index: number): readonly Turn[] {
  const { step } = sheet.place(index)
  const spans = sheet.spans(index)
  if (step.repeat && sheet.required[index]) return series(sheet, index, step.repeat, spans)
  const anchor = step.timeStandard?.from
  const turn = anchor?.at === 'date' ? dated(sheet, index, anchor.attribute, spans) : single(sheet, index, spans)
  return turn ? [turn] : []
}

/** The stretches of those given in which a step's own condition holds. */
export function ownSpans(sheet: Sheet, step: Step, given: readonly Span[]): readonly Span[] {
  if (step.when === undefined || given.length === 0) return given
  const holds = spansWhere(sheet.readings(step.when), ({ is }) => is === true)
  return meet(given, holds)
}

function single(sheet: Sheet, index: number, spans: readonly Span[]): Turn | undefined {
  const doings = sheet.counted(index)
  for (const { from, until } of spans) {
    const turn = { number: 1, from, clock: clockOf(sheet, index, from), doings, beyond: false }
    if (until === Number.POSITIVE_INFINITY || settledBefore(turn, until)) return turn
  }
  return undefined
}

/** A clock at a date follows it while the visit is open, and stays with the date by which the step settled. */
function dated(sheet: Sheet, index: number, attribute: string, spans: readonly Span[]): Turn | undefined {
  const doings = sheet.counted(index)
  let last: (Turn & { until: number }) | undefined
  for (const { from, until, date } of dateStretches(sheet, attribute, spans)) {
    const old = last?.until === from ? last.clock : undefined
    const picked = pickedChoice(sheet, index, from)
    const clock = picked ? picked.clock : dateClock(sheet, index, from, date, old)
    last = { number: 1, from, clock, doings, beyond: false, until }
    if (settledBefore(last, until)) return last
  }
  return last?.until === Number.POSITIVE_INFINITY ? last : undefined
}
