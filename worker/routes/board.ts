import { getBoard, type Pooled } from '#shared/api/scores.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import type { World } from '#shared/process/world.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type AskedFigures, askedFigures, isHidden, mayAsk } from '#worker/figures/asked.ts'
import { without } from '#worker/figures/fresh.ts'
import { pooledLosses } from '#worker/figures/losses.ts'
import { periodBefore } from '#worker/figures/period.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { spreadOf } from '#worker/figures/spread.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import {
  type FreshRow,
  freshQuery,
  laggingQuery,
  overdueQuery,
  peopleQuery,
  personQuery,
  type RepRow,
  type ShareRow,
  type StepRow,
  sharesQuery,
  stepsQuery,
  type TeamRow,
  teamsQuery,
  waitingCountQuery,
} from '#worker/store/figures.ts'
import { flowQuery } from '#worker/store/flow.ts'

/** How well the process is kept: the organisation, its teams and reps, from the roll-ups. */
export function board(app: App): void {
  serve(app, getBoard, async ({ query, now }, desk) => {
    const asked = await askedFigures(query, desk, now)
    if (!asked.ok) return asked
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([...boardQueries(desk.caller, asked.value, now), listedManuals(documents)] as const)
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, people, [person], all, before, steps, young, answers, [overdue], [waiting], [lagging], manuals] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(desk.store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    return done({
      asOf: lagging?.since ?? now,
      ...asked.value.period,
      before: pooled(present(before), world),
      ...figuresOf(asked.value, { teams, people, shares: present(all), steps: present(steps), young }, world),
      overdueNow: overdue?.overdue ?? 0,
      waiting: waiting?.waiting ?? 0,
      firstAnswer: spreadOf(answers),
    })
  })
}

function boardQueries(caller: Caller, { period, scope, fresh }: AskedFigures, now: number) {
  return [
    teamsQuery(caller, now),
    peopleQuery(caller, now),
    personQuery(caller, scope.rep, now),
    sharesQuery(caller, scope, period, now),
    sharesQuery(caller, scope, periodBefore(period), now),
    stepsQuery(caller, scope, period, now),
    freshQuery(caller, scope, fresh, now),
    flowQuery(caller, ['answer'], scope, period, now),
    overdueQuery(caller, scope, now),
    waitingCountQuery(caller, scope.team, now),
    laggingQuery(now),
  ] as const
}

interface Read {
  teams: readonly TeamRow[]
  people: readonly RepRow[]
  shares: readonly ShareRow[]
  steps: readonly StepRow[]
  /** What today brought. */
  young: readonly FreshRow[]
}

/** The scores. What is fresh is in those of teams and of all, and in those of a single rep for that rep alone. */
function figuresOf(asked: AskedFigures, read: Read, world: World) {
  const { scope, period, until } = asked
  const fresh = without(read.young).map((row) => ({ ...row, week: weekOf(row.day) }))
  const shares = isHidden(asked) ? [...read.shares, ...fresh] : read.shares
  const apart = scope.own || isHidden(asked) ? [] : fresh
  const teams = teamsBelow(read.teams, scope.team)
  const all = pooled(shares, world)
  const reps = repLines(read.people, teams, [...shares, ...apart], world)
  return {
    all,
    teams: teamLines(teams, shares, world),
    reps: reps.filter(({ rep }) => scope.rep === undefined || rep === scope.rep),
    repsUntil: scope.own ? period.to : until,
    weeks: weekLines(shares, world),
    losses: pooledLosses(isHidden(asked) ? [...read.steps, ...fresh] : read.steps, all.score, world),
  }
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

function weekLines(shares: readonly ShareRow[], world: World) {
  return [...Map.groupBy(shares, ({ week }) => week)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, own]) => ({ week, pooled: pooled(own, world) }))
}
