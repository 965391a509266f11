import { getBoard, type Pooled } from '#shared/api/scores.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import type { World } from '#shared/process/world.ts'
import { pooledLosses } from '#worker/figures/losses.ts'
import { periodBefore, periodFaults, periodOf } from '#worker/figures/period.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import {
  laggingQuery,
  overdueQuery,
  peopleQuery,
  type RepRow,
  type ShareRow,
  sharesQuery,
  stepsQuery,
  type TeamRow,
  teamsQuery,
  waitingCountQuery,
} from '#worker/store/figures.ts'

/** How well the process is kept: the organisation, its teams and reps, from the roll-ups. */
export function board(app: App): void {
  serve(app, getBoard, async ({ query, now }, desk) => {
    const faults = periodFaults(query)
    if (faults.length > 0) return failed({ kind: 'malformed', faults })
    const { caller, store } = desk
    const documents = documentsOf(store.org)
    const zone = await desk.zone()
    if (!zone.ok) return zone
    const period = periodOf(query, zone.value, now)
    const scope = { team: query.team }
    const trip = await desk.trip([
      teamsQuery(caller),
      peopleQuery(caller),
      sharesQuery(caller, scope, period),
      sharesQuery(caller, scope, periodBefore(period)),
      stepsQuery(caller, scope, period),
      overdueQuery(caller, query.team),
      waitingCountQuery(caller, query.team),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const [teams, people, shares, before, steps, [overdue], [waiting], [lagging], manuals] = trip.value.rows
    if (query.team !== undefined && !teams.some((team) => team.id === query.team)) return notFound
    keep(documents, manuals, [])
    const world = worldOf(documents, trip.value.standing.organisation.zone)
    const all = pooled(present(shares), world)
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      all,
      before: pooled(present(before), world),
      teams: teamLines(teams, query.team, present(shares), world),
      reps: repLines(people, query.team, present(shares), world),
      losses: pooledLosses(present(steps), all.score, world),
      overdueNow: overdue?.overdue ?? 0,
      waiting: waiting?.waiting ?? 0,
    })
  })
}

function teamLines(teams: readonly TeamRow[], only: string | undefined, shares: readonly ShareRow[], world: World) {
  return teams
    .filter((team) => only === undefined || team.id === only)
    .map(({ id, name }): { team: string; name: string; pooled: Pooled } => ({
      team: id,
      name,
      pooled: pooled(
        shares.filter((share) => share.team === id),
        world,
      ),
    }))
}

/** Everybody who sells, and everybody who had something to do; nobody's share is nobody's line. */
function repLines(people: readonly RepRow[], team: string | undefined, shares: readonly ShareRow[], world: World) {
  const owed = Map.groupBy(shares, (share) => share.rep)
  owed.delete(unassigned)
  return people
    .filter((one) => owed.has(one.user) || (one.role === 'rep' && (team === undefined || one.team === team)))
    .map((one) => ({
      rep: one.user,
      name: one.name,
      team: one.team,
      teamName: one.teamName,
      pooled: pooled(owed.get(one.user) ?? [], world),
    }))
}
