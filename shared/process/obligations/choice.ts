import type { ChoicePlace } from '../manual/structure.ts'
import { covers, join, type Span } from './asked.ts'
import { inSpans, type Picked, pickedBy } from './choicePick.ts'
import type { Clock } from './clock.ts'
import { ownClock } from './clockStep.ts'
import { turnClock } from './repeat.ts'
import type { Sheet } from './sheet.ts'

/** How a choice stands in a visit. */
export interface ChoiceStanding {
  place: ChoicePlace
  /** It is one thing to do, from then on, as long as several branches are left and none was picked. */
  asked?: { from: number; clock: Clock | undefined } | undefined
  /** The branch that the earliest doing picked, by which step. */
  picked?: Picked | undefined
  /** By branch: where it was not out. */
  ways: readonly (readonly Span[])[]
  /** Where it was one thing to do. */
  open: readonly Span[]
  /** By branch: where it was the only one left. */
  only: readonly (readonly Span[])[]
  /** The branches that can still be picked. */
  left: readonly number[]
}

/** A choice of which nothing is asked. */
export function nothingAsked(place: ChoicePlace): ChoiceStanding {
  return { place, ways: [], open: [], only: place.branches.map(() => []), left: [] }
}

/**
 * A choice with one branch left asks that branch. With more it is one thing to do until the earliest standing doing picks
 * a branch (ties: the manual's order). A branch is out while its condition does not hold; unknown leaves it in.
 */
export function choiceStanding(sheet: Sheet, place: ChoicePlace): ChoiceStanding {
  const ways = place.branches.map(({ when }) => (when === undefined ? sheet.whole : inSpans(sheet, when)))
  const { visit } = sheet
  const picked = pickedBy(sheet, place, ways)
  if (picked === undefined) return through(sheet, place, ways, undefined)
  if (visit.left === undefined || picked.at <= visit.left) return through(sheet, place, ways, picked)
  const unpicked = through(sheet, place, ways, undefined)
  const wasDue = visit.leaving !== 'forwards' && (unpicked.asked?.clock?.due ?? picked.at) <= visit.left
  return wasDue ? through(sheet, place, ways, picked) : unpicked
}

/**
 * The stretches in which the steps of a branch are asked: where it is the only one left, and once it was picked. The step
 * that picked it was asked from the choice's own asking on.
 */
export function choiceSpans({ picked, asked, only }: ChoiceStanding, branch: number, step: number): readonly Span[] {
  const alone = only[branch] ?? []
  if (picked?.branch !== branch) return alone
  const until = Number.POSITIVE_INFINITY
  return picked.step === step && asked
    ? [...alone, { from: asked.from, until }]
    : join([...alone, { from: picked.at, until }])
}

/** Goes through the visit up to the pick; once the choice has fallen due it stands until a branch is picked. */
function through(
  sheet: Sheet,
  place: ChoicePlace,
  ways: readonly (readonly Span[])[],
  picked: Picked | undefined,
): ChoiceStanding {
  const end = picked?.at ?? Number.POSITIVE_INFINITY
  const open: Span[] = []
  const only: Span[][] = place.branches.map(() => [])
  let asked: ChoiceStanding['asked']
  for (const { from, until } of stretches(sheet, place, ways, end)) {
    const left = leftAt(ways, from)
    asked = undefined
    if (left.length === 1) only[left[0] ?? 0]?.push({ from, until })
    if (left.length < 2) continue
    asked = { from, clock: latestClock(sheet, place, left, from) }
    if ((asked.clock?.due ?? until) < until) {
      open.push({ from, until: end })
      break
    }
    open.push({ from, until })
  }
  const last = Math.min(sheet.visit.left ?? sheet.judging.now, sheet.judging.now)
  return { place, asked, picked, ways, open, only: only.map(join), left: leftAt(ways, last) }
}

/** From the entry to the pick, cut where a branch opens or falls out, or a date changes that a branch begins by. */
function stretches(sheet: Sheet, place: ChoicePlace, ways: readonly (readonly Span[])[], end: number): Span[] {
  const { entered } = sheet.visit
  const cuts = new Set([entered])
  for (const { from, until } of ways.flat())
    for (const cut of [from, until]) if (cut > entered && cut < end) cuts.add(cut)
  for (const branch of place.branches.keys())
    for (const cut of dateCuts(sheet, place, branch)) if (cut < end) cuts.add(cut)
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.map((from, at) => ({ from, until: sorted[at + 1] ?? end })).filter(({ from, until }) => from < until)
}

function dateCuts(sheet: Sheet, place: ChoicePlace, branch: number): number[] {
  const first = firstOf(sheet, place, branch)
  const anchor = first === undefined ? undefined : sheet.place(first).step.timeStandard?.from
  if (anchor?.at !== 'date') return []
  return sheet.dates(anchor.attribute).map(({ from }) => from)
}

function leftAt(ways: readonly (readonly Span[])[], moment: number): number[] {
  return [...ways.keys()].filter((branch) => covers(ways[branch] ?? [], moment))
}

/** Due at the latest due moment of the first steps of the branches that are left. */
function latestClock(sheet: Sheet, place: ChoicePlace, left: readonly number[], from: number): Clock | undefined {
  let latest: Clock | undefined
  for (const branch of left) {
    const first = firstOf(sheet, place, branch)
    const clock = first === undefined ? undefined : firstClock(sheet, first, from)
    if (clock && (latest === undefined || clock.due > latest.due)) latest = clock
  }
  return latest
}

function firstClock(sheet: Sheet, index: number, from: number): Clock | undefined {
  const { repeat } = sheet.place(index).step
  return repeat ? turnClock(sheet, index, repeat, 1, from) : ownClock(sheet, index, from)
}

function firstOf(sheet: Sheet, place: ChoicePlace, branch: number): number | undefined {
  return place.branches[branch]?.steps.find((step) => sheet.required[step])
}
