import type { Doing } from '../ledger/state.ts'
import { inOrder } from '../ledger/told.ts'
import { covers } from './asked.ts'
import { isExcused } from './cases.ts'
import type { Sheet } from './sheet.ts'

/**
 * Its stage had not been entered, or something required that comes before it, however far, was asked by then and neither
 * done nor waived: a step of the same visit, or a choice of which no branch was picked yet.
 */
export function isOutOfOrder(sheet: Sheet, index: number, doing: Doing): boolean {
  if (doing.at < sheet.input.begins) return true
  const { before, choice } = sheet.place(index)
  return before.some((other) => {
    if (!sheet.required[other]) return false
    const within = sheet.place(other).choice
    return (
      isUndone(sheet, other, doing) ||
      (within !== undefined && within !== choice && isUnpicked(sheet, within, doing.at))
    )
  })
}

function isUndone(sheet: Sheet, index: number, doing: Doing): boolean {
  const first = sheet.counted(index)[0]
  if (first && inOrder(first, doing) <= 0) return false
  const wasAsked = covers(sheet.spans(index), doing.at) || sheet.turns(index).some((turn) => turn.from <= doing.at)
  const { step, choice } = sheet.place(index)
  if (!wasAsked || isExcusedAt(sheet, step.key, doing.at)) return false
  return choice === undefined || !isExcusedAt(sheet, choiceName(choice), doing.at)
}

function isUnpicked(sheet: Sheet, choice: string, moment: number): boolean {
  return covers(sheet.choice(choice).open, moment) && !isExcusedAt(sheet, choiceName(choice), moment)
}

function isExcusedAt(sheet: Sheet, what: string, moment: number): boolean {
  return isExcused(sheet.judging.state, sheet.key(what), moment, sheet.judging.now)
}

/** How a choice is named in the keys of obligations. */
export function choiceName(choice: string): string {
  return `@choice/${choice}`
}
