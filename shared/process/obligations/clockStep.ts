import type { Doing } from '../ledger/state.ts'
import { type Allowance, type Clock, clockFrom, timedOf } from './clock.ts'
import { dateAt, dateClock } from './clockDate.ts'
import type { Sheet } from './sheet.ts'

/**
 * The clock of a step that is asked from a moment on: it starts at the later of that and its anchor. None for a step
 * without a time standard, or whose anchor has not happened. The step that picks a branch has the clock of its choice.
 */
export function clockOf(sheet: Sheet, index: number, from: number): Clock | undefined {
  const picked = pickedChoice(sheet, index, from)
  return picked === undefined ? ownClock(sheet, index, from) : picked.clock
}

/** The same by the step's own time standard alone. */
export function ownClock(sheet: Sheet, index: number, from: number): Clock | undefined {
  const standard = sheet.place(index).step.timeStandard
  if (!standard) return undefined
  const anchor = standard.from
  if (anchor.at === 'date') return dateClock(sheet, index, from, dateAt(sheet, anchor.attribute, from), undefined)
  if (anchor.at !== 'step') return runs(sheet, index, from, standard)
  const other = otherStep(sheet, anchor.step)
  return other === undefined ? undefined : runs(sheet, index, Math.max(other, from), standard)
}

/** A clock of this step that starts at a moment. */
export function runs(sheet: Sheet, index: number, starts: number, allowance: Allowance): Clock {
  return clockFrom(sheet.judging, timedOf(sheet, index), starts, allowance)
}

/** The choice that a step settled by picking its branch. */
export interface PickedChoice {
  clock: Clock | undefined
  at: number
  doing: Doing
}

/** The step that picked a branch while several were left takes the choice's due moment, or its having none. */
export function pickedChoice(sheet: Sheet, index: number, from: number): PickedChoice | undefined {
  const { choice } = sheet.place(index)
  if (choice === undefined) return undefined
  const { picked, asked } = sheet.choice(choice)
  if (picked?.step !== index || !asked || asked.from > from) return undefined
  return { clock: asked.clock, at: picked.at, doing: picked.doing }
}

/** A clock that starts at another step starts at the earlier of its doing and its due moment: waiting never buys time. */
function otherStep(sheet: Sheet, key: string): number | undefined {
  const index = sheet.places.findIndex(({ step }) => step.key === key)
  if (index < 0) return undefined
  const done = sheet.counted(index)[0]?.at
  const due = sheet.turns(index)[0]?.clock?.due
  return done === undefined || due === undefined ? (done ?? due) : Math.min(done, due)
}
