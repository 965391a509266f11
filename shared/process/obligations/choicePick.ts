import type { Doing } from '../ledger/state.ts'
import type { ChoicePlace } from '../manual/structure.ts'
import { meet, type Span, spansWhere } from './asked.ts'
import type { Sheet } from './sheet.ts'

/** The doing that picked a branch, and from when on that counts. */
export interface Picked {
  branch: number
  step: number
  at: number
  doing: Doing
}

/**
 * The branch that the earliest standing doing picks, ties by the manual's order. `ways` are the stretches in which each branch
 * was not out.
 */
export function pickedBy(sheet: Sheet, place: ChoicePlace, ways: readonly (readonly Span[])[]): Picked | undefined {
  let first: Picked | undefined
  for (const [branch, { steps }] of place.branches.entries()) {
    for (const step of steps) {
      const doing = sheet.doings(step)[0]
      const at = doing && pickMoment(sheet, step, doing.at, ways[branch] ?? [])
      if (doing && at !== undefined && isBefore({ branch, step, at, doing }, first)) first = { branch, step, at, doing }
    }
  }
  return first
}

function isBefore(one: Picked, other: Picked | undefined): boolean {
  if (other === undefined || one.at !== other.at) return other === undefined || one.at < other.at
  return one.doing.at === other.doing.at ? one.step < other.step : one.doing.at < other.doing.at
}

/** A step that is forbidden picks nothing; done before its branch was open it picks when that opens. */
function pickMoment(sheet: Sheet, index: number, at: number, way: readonly Span[]): number | undefined {
  const { when } = sheet.place(index).step
  const allowed = when === undefined ? way : meet(way, inSpans(sheet, when))
  const span = allowed.find(({ until }) => at < until)
  return span && Math.max(at, span.from)
}

/** The stretches in which a condition does not stand in the way: true or not known. */
export function inSpans(sheet: Sheet, condition: string): Span[] {
  return spansWhere(sheet.readings(condition), ({ is }) => is !== false)
}
