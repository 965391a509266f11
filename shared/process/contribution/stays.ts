import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import type { Chapter } from '../ledger/visits.ts'

/** A visit with the version that it counts under. */
export interface Stay {
  chapter: Chapter
  /** As that version has it. */
  visit: Visit
  /** The stage that it was left for; '' where there is none. */
  to: string
  /** The deal was opened with it. */
  isFirst: boolean
}

/** The visits that a state tells in full, each in the chapter in which it was left; those that are open in the last. */
export function staysOf({ folded }: DealState, chapters: readonly Chapter[]): Stay[] {
  const latest = chapters.at(-1)
  if (!latest) return []
  const whole = folded ? folded.visits.length - 1 : 0
  return latest.visits.slice(whole).flatMap((visit, at): Stay[] => {
    const place = whole + at
    const chapter = visit.left === undefined ? latest : (chapterAt(chapters, visit.left) ?? latest)
    const own = chapter.visits[place]
    if (!own) return []
    const next = chapter.visits.slice(place + 1).find(({ how }) => how !== 'jumped')
    const to = visit.left !== undefined && visit.leaving !== 'closed' ? (next?.stage ?? '') : ''
    const { left: _, leaving: __, ...begun } = own
    return [{ chapter, visit: { ...begun, ...leavingOf(visit) }, to, isFirst: place === 0 }]
  })
}

/** The version that held at a moment. */
export function chapterAt(chapters: readonly Chapter[], moment: number): Chapter | undefined {
  return chapters.findLast(({ from }) => from <= moment) ?? chapters[0]
}

function leavingOf({ left, leaving }: Visit): Pick<Visit, 'left' | 'leaving'> {
  return { ...(left === undefined ? {} : { left }), ...(leaving === undefined ? {} : { leaving }) }
}
