import type { Pooled } from '#shared/api/pooled.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import type { World } from '#shared/process/world.ts'
import type { StageShareRow, StepDealsRow } from '#worker/store/boardParts.ts'
import type { FreshRow, RepRow, ShareRow, StepRow, TeamRow } from '#worker/store/figures.ts'
import { type AskedFigures, isHidden } from './asked.ts'
import { stageScores, stepScores, versionScores } from './boardParts.ts'
import { type Compared, keptBestIn, keptIn, mostLostIn } from './boardWords.ts'
import { without } from './fresh.ts'
import { causedLosses } from './losses.ts'
import { pooled } from './pooled.ts'

/** What a board is made of. */
export interface BoardRows {
  teams: readonly TeamRow[]
  people: readonly RepRow[]
  shares: readonly ShareRow[]
  steps: readonly StepRow[]
  /** What today brought. */
  young: readonly FreshRow[]
  stages: readonly StageShareRow[]
  stepDeals: readonly StepDealsRow[]
}

/** The scores. What is fresh is in those of teams and of all, and in those of a single rep for that rep alone. */
export function figuresOf(asked: AskedFigures, read: BoardRows, world: World) {
  const { scope, period, until } = asked
  const { shares, steps, apart } = told(asked, read)
  const teams = teamsBelow(read.teams, scope.team)
  const all = pooled(shares, world)
  const reps = repLines(read.people, teams, [...shares, ...apart], world)
  return {
    all,
    teams: teamLines(teams, shares, world),
    reps: reps.filter(({ rep }) => scope.rep === undefined || rep === scope.rep),
    repsUntil: scope.own ? period.to : until,
    weeks: weekLines(shares, world),
    stages: stageScores(read.stages, world),
    steps: stepScores(steps, read.stepDeals, world),
    versions: versionScores(shares, world),
    losses: lossesOf(asked, read, all.score, world),
  }
}

/** What the figures say in words, but for whom to help; `compared`: what was kept in which days. */
export function wordsOf(asked: AskedFigures, read: BoardRows, compared: Compared, world: World) {
  const { shares, steps } = told(asked, read)
  const losses = lossesOf(asked, read, pooled(shares, world).score, world)
  const kept = keptIn(compared)
  const mostLost = mostLostIn(losses, read.stepDeals, read.teams)
  const keptBest = keptBestIn(stepScores(steps, read.stepDeals, world))
  return { ...(kept ? { kept } : {}), ...(mostLost ? { mostLost } : {}), ...(keptBest ? { keptBest } : {}) }
}

/** Where points were lost and why; what is fresh tells of nobody. */
function lossesOf(asked: AskedFigures, read: BoardRows, score: number | null, world: World) {
  const unseen = asked.scope.rep === undefined ? without(read.young) : []
  return causedLosses(told(asked, read).steps, unseen, score, world)
}

/** The rows as the caller may be told them; `apart` takes what is fresh out of the lines of single reps. */
export function told(asked: AskedFigures, { shares, steps, young }: BoardRows) {
  const fresh = without(young).map((row) => ({ ...row, week: weekOf(row.day) }))
  if (isHidden(asked)) return { shares: [...shares, ...fresh], steps: [...steps, ...fresh], apart: [] }
  return { shares, steps, apart: asked.scope.own ? [] : fresh }
}

/** A team and those below it, in the order of their names; all where none is asked for. */
function teamsBelow(teams: readonly TeamRow[], only: string | undefined): TeamRow[] {
  return teams.filter(({ id, path }) => only === undefined || id === only || path.includes(`/${only}/`))
}

function teamLines(teams: readonly TeamRow[], shares: readonly ShareRow[], world: World) {
  return teams.map(({ id, name }): { team: string; name: string; pooled: Pooled } => ({
    team: id,
    name,
    pooled: pooled(
      shares.filter((share) => share.team === id),
      world,
    ),
  }))
}

/** Everybody who sells, and everybody who had something to do; nobody's share is nobody's line. */
function repLines(people: readonly RepRow[], teams: readonly TeamRow[], shares: readonly ShareRow[], world: World) {
  const owed = Map.groupBy(shares, (share) => share.rep)
  owed.delete(unassigned)
  return people
    .filter((one) => owed.has(one.user) || (one.role === 'rep' && teams.some(({ id }) => id === one.team)))
    .map((one) => ({
      rep: one.user,
      name: one.name,
      team: one.team,
      teamName: one.teamName,
      pooled: pooled(owed.get(one.user) ?? [], world),
    }))
}

/** Each week by itself, the earliest first. */
export function weekLines(shares: readonly ShareRow[], world: World) {
  return [...Map.groupBy(shares, ({ week }) => week)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, own]) => ({ week, pooled: pooled(own, world) }))
}
