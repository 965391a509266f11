import type { DealState } from '../ledger/state.ts'
import { chaptersOf } from '../ledger/visits.ts'
import type { World } from '../world.ts'
import { judgingIn } from './judge.ts'
import { judged } from './judged.ts'
import { overChapters, type Placed } from './migration.ts'
import type { Obligation } from './obligation.ts'

/**
 * What the manual asks of a deal, by when, and how each thing stands at `now`: in the manual's order, visit after visit,
 * then first answers, broken phrase rules and what the outcome asks. Stages that lie before the one the deal was opened at
 * are before Guiderail and ask nothing. After a migration each version judges what was settled, or left, under it.
 */
export function obligations(world: World, state: DealState, now: number): Obligation[] {
  const chapters = chaptersOf(world, state, now)
  const [only] = chapters
  return only && chapters.length === 1
    ? judged(judgingIn(world, state, only, now))
    : overChapters(world, state, chapters, now).map(({ one }) => one)
}

/** The same, each with the place of its visit among all visits. */
export function placedObligations(world: World, state: DealState, now: number): Placed[] {
  return overChapters(world, state, chaptersOf(world, state, now), now)
}
