import type { Doing } from '../ledger/state.ts'
import { covers } from './asked.ts'
import type { Status } from './obligation.ts'
import type { Sheet } from './sheet.ts'

/** How a step stands that is not asked. */
export interface Unasked {
  status: Status
  /** The attributes without which its condition cannot be told; nothing where that is not the reason. */
  unknown: readonly string[] | undefined
  /** It was done while its condition forbade it. */
  isForbidden: boolean
  doings: readonly Doing[]
}

/**
 * A step is not asked while its condition does not hold or cannot be told, and in a branch that is out, was not picked, or
 * can still be picked. Done, it is met where nothing forbids it.
 */
export function unasked(sheet: Sheet, index: number): Unasked {
  const { visit } = sheet
  const { step } = sheet.place(index)
  const doings = sheet.counted(index).filter(({ at }) => visit.left === undefined || at <= visit.left)
  const isDone = doings.length > 0
  const why = whyUnasked(sheet, index)
  const isUnknown = why === 'unknown'
  const isFree = isUnknown || step.whenFalse === 'allowed'
  const canBe = visit.left === undefined && (isUnknown || why === 'can be picked')
  return {
    status: isDone && isFree ? 'met' : canBe ? 'pending' : 'not applicable',
    unknown: isUnknown && !isDone ? unknownIn(sheet, index) : undefined,
    isForbidden: step.whenFalse === 'forbidden' && doings.some(({ at }) => isForbiddenAt(sheet, index, at)),
    doings,
  }
}

function whyUnasked(sheet: Sheet, index: number): 'false' | 'out' | 'can be picked' | 'unknown' {
  if (!sheet.mayBeAsked(index)) return 'false'
  const { choice, branch } = sheet.place(index)
  if (choice === undefined || branch === undefined) return 'unknown'
  const { picked, left } = sheet.choice(choice)
  const isOut = picked ? picked.branch !== branch : !left.includes(branch)
  if (isOut) return 'out'
  return picked || left.length < 2 ? 'unknown' : 'can be picked'
}

function unknownIn(sheet: Sheet, index: number): readonly string[] {
  const { when } = sheet.place(index).step
  const truth = when === undefined ? undefined : sheet.readings(when).at(-1)?.truth
  return truth?.is === 'unknown' ? truth.unknown : []
}

/** What was done before the visit was entered, no condition of it forbade. */
function isForbiddenAt(sheet: Sheet, index: number, moment: number): boolean {
  if (moment < sheet.visit.entered) return false
  const { step, choice, branch } = sheet.place(index)
  const own = step.when === undefined ? [] : sheet.readings(step.when)
  if (own.some((one) => one.truth.is === false && covers([one], moment))) return true
  const way = choice === undefined || branch === undefined ? undefined : sheet.choice(choice).ways[branch]
  return way !== undefined && !covers(way, moment)
}
