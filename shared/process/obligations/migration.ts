import type { DealState } from '../ledger/state.ts'
import { type Chapter, chaptersOf } from '../ledger/visits.ts'
import type { World } from '../world.ts'
import { carried } from './carried.ts'
import { floorAfter } from './floor.ts'
import { judgingIn } from './judge.ts'
import { judged } from './judged.ts'
import type { Judging } from './judging.ts'
import type { Obligation } from './obligation.ts'
import { identityIn, visitPlace } from './same.ts'

/** A chapter as it stood at its last moment. */
export interface Ended {
  chapter: Chapter
  judged: readonly Obligation[]
}

/** What was judged, with the place of its visit among all visits. */
export interface Placed {
  one: Obligation
  visit: number
}

/**
 * A deal that moved from version to version. Visits left before a migration stay wholly under the version in which they
 * were left. In the visit that was open, what had settled stays as the old version judged it; the rest is asked anew by the
 * new one, due not before the migration and the smaller of the old remainder and the new allowance, one working hour at
 * least. A step that was renamed is the same step,
 * with its exceptions.
 */
export function overChapters(world: World, state: DealState, chapters: readonly Chapter[], now: number): Placed[] {
  const kept: Placed[] = []
  let before: Ended | undefined
  for (const [place, chapter] of chapters.entries()) {
    const judging = withFloor(judgingIn(world, carried(world, state, chapters, place), chapter, now), chapter, before)
    const ended = place < chapters.length - 1 ? atEnd(world, state, place, before) : undefined
    const taken = new Set(kept.map(({ one, visit }) => identityIn(world, chapter.manual, one, visit)))
    for (const one of judged(judging)) {
      const visit = visitPlace(chapter.visits, one)
      if (taken.has(identityIn(world, chapter.manual, one, visit)) || !isJudgedHere(chapter, ended, one, visit))
        continue
      kept.push({ one, visit })
    }
    before = ended
  }
  return kept
}

/** The version of a chapter judges what was left in it and, of what was still open at its end, what had settled by then. */
function isJudgedHere(chapter: Chapter, ended: Ended | undefined, one: Obligation, place: number): boolean {
  const left = chapter.visits[place]?.left
  if (left !== undefined && left < chapter.from) return false
  if (!ended || (left !== undefined && left < chapter.until)) return true
  return ended.judged.some(({ key, settled }) => settled && key === one.key)
}

/** The chapter at a place as it stood just before the migration that ended it. */
function atEnd(world: World, state: DealState, place: number, before: Ended | undefined): Ended | undefined {
  const end = (state.manuals[place + 1]?.from ?? 0) - 1
  const chapters = chaptersOf(world, state, end)
  const chapter = chapters[place]
  if (!chapter) return undefined
  const judging = judgingIn(world, carried(world, state, chapters, place), chapter, end)
  return { chapter, judged: judged(withFloor(judging, chapter, before)) }
}

function withFloor(judging: Judging, chapter: Chapter, before: Ended | undefined): Judging {
  return before ? { ...judging, sheets: new Map(), notBefore: floorAfter(judging, chapter, before) } : judging
}
