import { getSession, type Session, takeToken } from '#shared/api/session.ts'
import { accounts } from '#worker/auth/accounts.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { signToken } from '#worker/auth/token.ts'
import { deskFor } from '#worker/desk.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, type Asked, serve, serveAnyone } from '#worker/serve.ts'
import { affiliationOf } from '#worker/store/directory.ts'
import { messageKeyQuery } from '#worker/store/organisation.ts'
import type { Standing } from '#worker/store/standing.ts'

/** Who the caller is: from the sign-in's session to the short-lived token, and back in words. */
export function session(app: App): void {
  serveAnyone(app, takeToken, async (asked) => {
    const caller = await signedIn(asked)
    const desk = caller && deskFor(asked.env, takeToken, caller, asked.now)
    if (!desk || caller.kind !== 'user') return failed({ kind: 'unauthenticated' })
    const trip = await desk.trip([messageKeyQuery()])
    if (!trip.ok) return trip
    const view = sessionOf(trip.value.standing)
    const [key] = trip.value.rows[0]
    if (!view || !key) return failed({ kind: 'unauthenticated' })
    const signed = await signToken(caller, asked.env.TOKEN_SECRET, asked.now)
    return done({ ...signed, messageKey: key.key, session: view })
  })

  serve(app, getSession, async (_, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const view = sessionOf(trip.value.standing)
    return view ? done(view) : failed({ kind: 'forbidden' })
  })
}

/** The user of a session: by its bearer token, or by the cookie when our own page asks. */
async function signedIn({ env, request }: Asked<typeof takeToken>): Promise<Caller | undefined> {
  const { origin } = new URL(request.url)
  const byBearer = request.headers.has('authorization')
  if (!byBearer && request.headers.get('origin') !== origin) return undefined
  const found = await accounts(env, origin).api.getSession({ headers: request.headers })
  if (!found) return undefined
  const affiliation = await affiliationOf(env.DIRECTORY, found.user.id)
  return affiliation && { kind: 'user', user: found.user.id, ...affiliation }
}

function sessionOf({ organisation, who }: Standing): Session | undefined {
  if (who.kind !== 'user') return undefined
  const { id, name, zone: timeZone, domains, mailboxes, sites } = organisation
  return {
    user: who.user,
    name: who.name,
    email: who.email,
    organisation: { id, name, timeZone, domains, mailboxes },
    role: who.role,
    team: { id: who.team, name: who.teamName },
    language: who.language,
    sites,
  }
}
