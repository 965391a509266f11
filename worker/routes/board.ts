import { getBoard, type Pooled } from '#shared/api/scores.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import type { World } from '#shared/process/world.ts'
import { askedFigures, isHidden, mayAsk } from '#worker/figures/asked.ts'
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
  freshQuery,
  laggingQuery,
  overdueQuery,
  peopleQuery,
  personQuery,
  type RepRow,
  type ShareRow,
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
    const { period, scope, fresh, until } = asked.value
    const { caller, store } = desk
    const documents = documentsOf(store.org)
    const trip = await desk.trip([
      teamsQuery(caller, now),
      peopleQuery(caller, now),
      personQuery(caller, query.rep, now),
      sharesQuery(caller, scope, period, now),
      sharesQuery(caller, scope, periodBefore(period), now),
      stepsQuery(caller, scope, period, now),
      freshQuery(caller, scope, fresh, now),
      flowQuery(caller, ['answer'], scope, period, now),
      overdueQuery(caller, scope, now),
      waitingCountQuery(caller, query.team, now),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, people, [person], all, before, steps, young, answers, [overdue], [waiting], [lagging], manuals] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const hidden = without(young).map((row) => ({ ...row, week: weekOf(row.day) }))
    const shares = isHidden(asked.value) ? [...present(all), ...hidden] : present(all)
    const apart = isHidden(asked.value) || scope.own ? [] : hidden
    const below = teamsBelow(teams, query.team)
    const pool = pooled(shares, world)
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      all: pool,
      before: pooled(present(before), world),
      teams: teamLines(below, shares, world),
      reps: repLines(people, below, [...shares, ...apart], world).filter(
        ({ rep }) => query.rep === undefined || rep === query.rep,
      ),
      repsUntil: scope.own ? period.to : until,
      weeks: weekLines(shares, world),
      losses: pooledLosses(isHidden(asked.value) ? [...steps, ...hidden] : present(steps), pool.score, world),
      overdueNow: overdue?.overdue ?? 0,
      waiting: waiting?.waiting ?? 0,
      firstAnswer: spreadOf(answers),
    })
  })
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
