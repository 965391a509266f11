import { findStage, stageOf } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Stage } from '../manual/stage.ts'
import { manualOf, type World } from '../world.ts'
import type { DealState, Move } from './state.ts'
import type { Visit } from './visit.ts'
import { walk } from './walk.ts'

/** The time in which one version of the manual held, with every visit up to then in that version's own keys. */
export interface Chapter {
  manual: Manual
  version: string
  from: number
  /** The migration that ended it; infinity for the version of now. */
  until: number
  visits: readonly Visit[]
  /** The visits that were entered after it, by the keys that their stages have in it: what was done in them is not of it. */
  later: readonly Visit[]
}

/** All that visits are derived from, beside the moves: as long as it is the same, so are they. */
type Grounds = Pick<DealState, 'manuals' | 'attributes' | 'undone' | 'folded'>

interface Kept {
  grounds: Grounds
  documents: World['manuals']
  chapters: readonly Chapter[]
}

const kept = new WeakMap<readonly Move[], Kept>()

/**
 * The chapters of a deal, the version of now last. What lies after `now` has not happened. Visits that were open at a
 * migration stand in both chapters, each with the keys of its version and both with the leaving that came.
 */
export function chaptersOf(world: World, state: DealState, now = Number.POSITIVE_INFINITY): readonly Chapter[] {
  const last = Math.max(state.moves.at(-1)?.at ?? 0, state.manuals.at(-1)?.from ?? 0)
  if (now < last) return chapters(world, state, now)
  const known = kept.get(state.moves)
  if (known && known.documents === world.manuals && isSame(known.grounds, state)) return known.chapters
  const made = chapters(world, state, now)
  const { manuals, attributes, undone, folded } = state
  kept.set(state.moves, { grounds: { manuals, attributes, undone, folded }, documents: world.manuals, chapters: made })
  return made
}

function isSame(a: Grounds, b: Grounds): boolean {
  return a.manuals === b.manuals && a.attributes === b.attributes && a.undone === b.undone && a.folded === b.folded
}

/** Every visit of a deal in its order, in the keys of the version of now; jumped stages among them. */
export function visitsOf(world: World, state: DealState, now?: number): readonly Visit[] {
  return chaptersOf(world, state, now).at(-1)?.visits ?? []
}

/** The visit that is open, or the last one of a closed deal. */
export function currentVisit(world: World, state: DealState, now?: number): Visit {
  const visit = visitsOf(world, state, now).findLast((one) => one.how !== 'jumped')
  if (!visit) throw new RangeError('a deal has at least one visit')
  return visit
}

/** The stage in which a deal is now, or in which it was closed. */
export function stageNow(world: World, state: DealState): Stage {
  return stageOf(manualOf(world, state), currentVisit(world, state).stage)
}

function chapters(world: World, state: DealState, now: number): Chapter[] {
  const made: Chapter[] = []
  const names: ((stage: string) => string)[] = []
  for (const [place, { manual: version, from, stages }] of state.manuals.entries()) {
    if (place > 0 && from > now) break
    const manual = manualOf(world, { manual: version })
    const until = state.manuals[place + 1]?.from ?? Number.POSITIVE_INFINITY
    const named = (stage: string) => stages[stage] ?? findStage(manual, stage)?.key ?? stage
    const before = place === 0 ? pastVisits(state) : renamed(made.at(-1)?.visits ?? [], named)
    const visits = walk({ manual, state, named, before, from: place === 0 ? 0 : from, until, now })
    made.push({ manual, version, from, until, visits, later: [] })
    names.push(named)
  }
  made.reduceRight((later, chapter) => {
    leaveAs(chapter.visits, later.visits)
    return chapter
  })
  return made.map((chapter, place) => ({ ...chapter, later: laterIn(chapter, made.at(-1), names.slice(place + 1)) }))
}

/** A stage of now is each stage of then that it comes from. */
function laterIn(
  { manual, visits }: Chapter,
  last: Chapter | undefined,
  names: readonly ((stage: string) => string)[],
) {
  const after = last?.visits.slice(visits.length) ?? []
  return after.flatMap((visit) =>
    manual.stages
      .filter(({ key }) => names.reduce((stage, named) => named(stage), key) === visit.stage)
      .map(({ key }) => ({ ...visit, stage: key })),
  )
}

/** What a folded state still tells of its visits: those before the first of its moves, and the one that this entered. */
function pastVisits({ folded }: DealState): Visit[] {
  return (folded?.visits ?? []).map(
    ({ stage, n, entered, how, left, leaving, unfinished }): Visit => ({
      stage,
      n,
      entered,
      how,
      ...(left === undefined ? {} : { left }),
      ...(leaving === undefined ? {} : { leaving }),
      ...(unfinished === undefined ? {} : { unfinished }),
    }),
  )
}

/** Counts anew, for two stages of before can be one stage of now; what left a folded state counts with the next that stayed. */
function renamed(visits: readonly Visit[], named: (stage: string) => string): Visit[] {
  const counts = new Map<string, number>()
  const seen = new Map<string, number>()
  return visits.map((visit) => {
    const stage = named(visit.stage)
    const n = (counts.get(stage) ?? 0) + visit.n - (seen.get(visit.stage) ?? 0)
    counts.set(stage, n)
    seen.set(visit.stage, visit.n)
    return { ...visit, stage, n }
  })
}

/** A visit that outlived its chapter was left in a later one. */
function leaveAs(visits: readonly Visit[], later: readonly Visit[]): void {
  for (const [place, visit] of visits.entries()) {
    const { left, leaving, leftBy } = later[place] ?? {}
    if (left !== undefined) Object.assign(visit, { left, leaving, leftBy })
  }
}
