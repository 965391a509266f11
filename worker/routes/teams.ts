import type { Fault } from '#shared/api/problem.ts'
import { changeTeam, createTeam, listTeams, removeTeam } from '#shared/api/teams.ts'
import { actorOf } from '#worker/auth/actor.ts'
import type { Desk } from '#worker/desk.ts'
import { type Conflict, done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { jobQuery } from '#worker/store/jobs.ts'
import { stillQuery } from '#worker/store/people.ts'
import {
  calendarNamedQuery,
  changeTeamQueries,
  newTeamQueries,
  pathQuery,
  removeTeamQueries,
  teamStateQuery,
  teamsQuery,
} from '#worker/store/teams.ts'
import { settle } from './settle.ts'

/** How many teams may stand in a line from the top down. */
const deepest = 10

interface NewTeam {
  name: string
  calendar: string
  above?: string | undefined
}
interface TeamChange {
  name?: string | undefined
  calendar?: string | undefined
  above?: string | null | undefined
}

/** The tree of teams. */
export function teams(app: App): void {
  serve(app, listTeams, async ({ now }, desk) => {
    const trip = await desk.trip([teamsQuery(desk.caller, now)])
    if (!trip.ok) return trip
    return done({
      teams: trip.value.rows[0].map(({ id, name, path, calendar, calendarKey, members }) => {
        const above = path.split('/').at(-3)
        return { id, name, ...(above ? { above } : {}), calendar: { hash: calendar, key: calendarKey }, members }
      }),
    })
  })

  serve(app, createTeam, ({ body: { id = crypto.randomUUID(), ...wish }, now }, desk) =>
    settle(() => found(desk, id, wish, now)),
  )

  serve(app, changeTeam, ({ params: { team }, body, now }, desk) => settle(() => change(desk, team, body, now)))

  serve(app, removeTeam, ({ params: { team }, now }, desk) => settle(() => remove(desk, team, now)))
}

type Tried = Promise<Outcome<{ team: string }> | undefined>

async function found(desk: Desk, id: string, wish: NewTeam, now: number): Tried {
  const trip = await desk.trip([teamStateQuery(id), calendarNamedQuery(wish.calendar), pathQuery(wish.above ?? null)])
  if (!trip.ok) return trip
  const [[there], [calendar], [above]] = trip.value.rows
  if (there) return conflict('already there')
  const path = wish.above === undefined ? '/' : above?.path
  const faults = [...unknown('calendar', calendar), ...unknown('above', path), ...tooDeep(`${path ?? '/'}${id}/`, 0)]
  if (!calendar || path === undefined || faults.length > 0) return failed({ kind: 'malformed', faults })
  const written = await desk.store.write([
    stillQuery(desk.caller, ['admin']),
    ...newTeamQueries({ id, name: wish.name, calendar: calendar.hash, above: path }),
    auditQuery({ at: now, actor: actorOf(trip.value.standing), action: 'team founded', subject: id }),
  ])
  return written ? done({ team: id }) : undefined
}

async function change(desk: Desk, team: string, wish: TeamChange, now: number): Tried {
  const trip = await desk.trip([
    teamStateQuery(team),
    calendarNamedQuery(wish.calendar ?? null),
    pathQuery(wish.above ?? null),
  ])
  if (!trip.ok) return trip
  const [[read], [named], [above]] = trip.value.rows
  if (!read) return notFound
  const calendar = wish.calendar === undefined ? read.calendar : named?.hash
  const under = aboveOf(wish, read.path, above?.path)
  const faults = [
    ...unknown('calendar', calendar),
    ...unknown('above', under),
    ...circle(under ?? '/', team),
    ...tooDeep(`${under ?? '/'}${team}/`, read.lowest - depthOf(read.path)),
  ]
  if (calendar === undefined || under === undefined || faults.length > 0) return failed({ kind: 'malformed', faults })
  const actor = actorOf(trip.value.standing)
  const to = { name: wish.name ?? read.name, calendar, above: under }
  const body = { team, calendar, at: now }
  const written = await desk.store.write([
    stillQuery(desk.caller, ['admin']),
    ...changeTeamQueries(team, read, to),
    ...(calendar === read.calendar
      ? []
      : [jobQuery({ id: crypto.randomUUID(), kind: 'calendar', body, by: actor, now })]),
    auditQuery({ at: now, actor, action: 'team changed', subject: team, detail: { changed: Object.keys(wish) } }),
  ])
  return written ? done({ team }) : undefined
}

async function remove(desk: Desk, team: string, now: number): Tried {
  const trip = await desk.trip([teamStateQuery(team)])
  if (!trip.ok) return trip
  const [[read]] = trip.value.rows
  if (!read) return notFound
  if (read.members) return conflict('has members')
  if (read.below) return conflict('has a team below')
  if (read.deals) return conflict('not empty')
  const written = await desk.store.write([
    stillQuery(desk.caller, ['admin']),
    ...removeTeamQueries(team),
    auditQuery({ at: now, actor: actorOf(trip.value.standing), action: 'team removed', subject: team }),
  ])
  return written ? done({ team }) : undefined
}

/** The path that a team is to stand below, or nothing when there is no such team. */
function aboveOf(wish: TeamChange, path: string, above: string | undefined): string | undefined {
  if (wish.above === undefined) return `${path.split('/').slice(0, -2).join('/')}/`
  return wish.above === null ? '/' : above
}

const conflict = (what: Conflict) => failed({ kind: 'conflict', what })
const depthOf = (path: string) => path.split('/').length - 2

function unknown(at: 'calendar' | 'above', found: unknown): Fault[] {
  const expected = at === 'calendar' ? 'a calendar of the organisation' : 'a team of the organisation'
  return found === undefined ? [{ at, expected }] : []
}

function circle(above: string, team: string): Fault[] {
  return above.includes(`/${team}/`) ? [{ at: 'above', expected: 'a team that is not itself or below it' }] : []
}

function tooDeep(path: string, below: number): Fault[] {
  return depthOf(path) + below > deepest ? [{ at: 'above', expected: `a tree of at most ${deepest} levels` }] : []
}
