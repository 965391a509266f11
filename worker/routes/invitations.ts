import * as z from 'zod'
import { type Invitation, inviteMember, listInvitations, revokeInvitation } from '#shared/api/invitations.ts'
import { resetMember } from '#shared/api/people.ts'
import { Id } from '#shared/process/id.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { mintLink } from '#worker/auth/link.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { affiliationOf } from '#worker/store/directory.ts'
import {
  type InvitationRow,
  invitationQuery,
  invitationsQuery,
  inviteQueries,
  invitingQuery,
  revokeInvitationQuery,
} from '#worker/store/invitations.ts'
import { stillQuery, targetQuery } from '#worker/store/people.ts'
import { keepReset } from '#worker/store/signIns.ts'
import { readPlace, writePlace } from './cursor.ts'

/** How long an invitation is good for, and leave to set a new password. */
const life = { invitation: 7 * 86_400_000, reset: 3 * 86_400_000 }

const Place = z.tuple([z.number(), Id])

/** Links that an admin makes and hands over: the product itself writes no mail. */
export function invitations(app: App): void {
  serve(app, inviteMember, async ({ body, request, now }, desk) => {
    const trip = await desk.trip([invitingQuery(body.team, body.email)])
    if (!trip.ok) return trip
    const [fits] = trip.value.rows[0]
    if (!fits?.team)
      return failed({ kind: 'malformed', faults: [{ at: 'team', expected: 'a team of the organisation' }] })
    if (fits.member) return failed({ kind: 'conflict', what: 'already there' })
    const { link, hash } = await mintLink('inv', desk.caller, new URL(request.url).origin)
    const one = { ...body, id: crypto.randomUUID(), hash, by: actorOf(trip.value.standing), created: now }
    const expires = now + life.invitation
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      ...inviteQueries({ ...one, expires }),
      auditQuery({ at: now, actor: one.by, action: 'member invited', subject: one.id, detail: { role: one.role } }),
    ])
    return written ? done({ id: one.id, link, expires }) : busy
  })

  serve(app, listInvitations, async ({ query: { cursor, limit }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const trip = await desk.trip([invitationsQuery(after, limit + 1)])
    if (!trip.ok) return trip
    const [rows] = trip.value.rows
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return done({
      invitations: shown.map((row) => view(row, now)),
      ...(last ? { next: writePlace([last.created, last.id]) } : {}),
    })
  })

  serve(app, revokeInvitation, async ({ params: { invitation }, now }, desk) => {
    const trip = await desk.trip([invitationQuery(invitation)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    if (!row) return notFound
    if (row.accepted !== null) return failed({ kind: 'conflict', what: 'used up' })
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      revokeInvitationQuery(invitation, now),
      auditQuery({ at: now, actor: actorOf(trip.value.standing), action: 'invitation revoked', subject: invitation }),
    ])
    return written ? done({ invitation }) : busy
  })

  serve(app, resetMember, async ({ params: { user }, body, request, env, now }, desk) => {
    const trip = await desk.trip([targetQuery(user)])
    if (!trip.ok) return trip
    const [row] = trip.value.rows[0]
    const actor = actorOf(trip.value.standing)
    if (row?.active !== 1) return notFound
    // The own password is changed by who knows it.
    if (user === actor) return failed({ kind: 'forbidden' })
    // An organisation put back under another name has members whose accounts stay with the first.
    const home = await affiliationOf(env.DIRECTORY, user)
    if (home && home.org !== desk.store.org) return failed({ kind: 'conflict', what: 'already there' })
    const { link, hash } = await mintLink('rst', desk.caller, new URL(request.url).origin)
    const id = crypto.randomUUID()
    const expires = now + life.reset
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      auditQuery({ at: now, actor, action: 'new password allowed', subject: user, detail: { ...body } }),
    ])
    if (!written) return busy
    await keepReset(env.DIRECTORY, { id, hash, user, forget: body.forgetSecondFactor, expires, now })
    return done({ id, link, expires })
  })
}

function view({ accepted, revoked, ...row }: InvitationRow, now: number): Invitation {
  const over = row.expires <= now ? 'run out' : 'open'
  return { ...row, state: accepted !== null ? 'accepted' : revoked !== null ? 'revoked' : over }
}
