import * as z from 'zod'
import { changeMember, changeSelf, listMembers, type Member, type MemberChange } from '#shared/api/people.ts'
import { Id } from '#shared/process/id.ts'
import { actorOf } from '#worker/auth/actor.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { endSessionsOf } from '#worker/store/directory.ts'
import { jobQuery } from '#worker/store/jobs.ts'
import {
  changeMemberQueries,
  changeSelfQuery,
  type MemberRow,
  membersQuery,
  stillQuery,
  type TargetRow,
  targetQuery,
} from '#worker/store/people.ts'
import type { Query } from '#worker/store/query.ts'
import { pathQuery } from '#worker/store/teams.ts'
import { readPlace, writePlace } from './cursor.ts'
import { settle } from './settle.ts'

const Place = z.tuple([z.string(), Id])

/** Who is there, and what becomes of them. */
export function people(app: App): void {
  serve(app, listMembers, async ({ query: { cursor, limit, team, inactive }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const filter = { team, inactive: inactive === 'yes', after, limit: limit + 1 }
    const trip = await desk.trip([membersQuery(desk.caller, filter, now)])
    if (!trip.ok) return trip
    const [rows] = trip.value.rows
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return done({
      members: shown.map((row) => (row.whole ? whole(row) : part(row))),
      ...(last ? { next: writePlace([last.name, last.user]) } : {}),
    })
  })

  serve(app, changeMember, async ({ params: { user }, body, env, now }, desk) => {
    const changed = await settle(() => change(desk, user, body, now))
    if (changed.ok && body.active === false) await endSessionsOf(env.DIRECTORY, desk.store.org, user)
    return changed
  })

  serve(app, changeSelf, async ({ body, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const { who } = trip.value.standing
    if (who.kind !== 'user') return failed({ kind: 'forbidden' })
    const to = { name: body.name ?? who.name, language: body.language ?? who.language }
    const written = await desk.store.write([
      stillQuery(desk.caller, [who.role]),
      changeSelfQuery(who.user, to),
      auditQuery({ at: now, actor: who.user, action: 'member changed', subject: who.user, detail: fields(body) }),
    ])
    return written ? done(to) : busy
  })
}

/** One try; nothing when others were faster. */
async function change(desk: Desk, user: string, wish: MemberChange, now: number): Promise<Outcome<Member> | undefined> {
  const trip = await desk.trip([targetQuery(user), pathQuery(wish.team ?? null)])
  if (!trip.ok) return trip
  const [[read], [team]] = trip.value.rows
  if (!read) return notFound
  if (wish.team !== undefined && !team)
    return failed({ kind: 'malformed', faults: [{ at: 'team', expected: 'a team of the organisation' }] })
  const to = {
    role: wish.role ?? read.role,
    team: wish.team ?? read.team,
    active: wish.active ?? read.active === 1,
    name: wish.name ?? read.name,
    language: wish.language ?? read.language,
  }
  if (read.otherAdmins === 0 && read.role === 'admin' && (to.role !== 'admin' || !to.active))
    return failed({ kind: 'conflict', what: 'last admin' })
  const actor = actorOf(trip.value.standing)
  const written = await desk.store.write([
    stillQuery(desk.caller, ['admin']),
    ...changeMemberQueries(read, to, now),
    ...moveJob(read, to.team, actor, now),
    auditQuery({ at: now, actor, action: 'member changed', subject: user, detail: traced(read, to) }),
  ])
  if (!written) return undefined
  const gone = to.active ? null : (read.gone ?? now)
  return done(whole({ ...read, ...to, active: to.active ? 1 : 0, teamName: team?.name ?? read.teamName, gone }))
}

/** A rep's open deals learn of the new team one by one, in their own ledgers. */
function moveJob(read: TargetRow, team: string, by: string, now: number): Query[] {
  if (team === read.team) return []
  return [jobQuery({ id: crypto.randomUUID(), kind: 'responsible', body: { user: read.user, team, at: now }, by, now })]
}

/** Rights are told from and to, for they are what an audit asks; of anything else only that it changed. */
function traced(read: TargetRow, to: { role: string; team: string; active: boolean; name: string; language: string }) {
  const changed = (['name', 'language'] as const).filter((field) => read[field] !== to[field])
  return {
    ...(read.role === to.role ? {} : { role: [read.role, to.role] }),
    ...(read.team === to.team ? {} : { team: [read.team, to.team] }),
    ...((read.active === 1) === to.active ? {} : { active: to.active }),
    ...(changed.length === 0 ? {} : { changed }),
  }
}

const fields = (body: object) => ({ changed: Object.keys(body) })

function part({ user, name, role, team, teamName, active }: Omit<MemberRow, 'whole'>): Member {
  return { user, name, role, team, teamName, active: active === 1 }
}

function whole(row: Omit<MemberRow, 'whole'>): Member {
  const { email, language, joined, gone } = row
  return { ...part(row), email, language, joined, ...(gone === null ? {} : { gone }) }
}
