import { endSession, getSession, listSessions, type Session, takeOutboxKey, takeToken } from '#shared/api/session.ts'
import { outboxKey } from '#worker/auth/outboxKey.ts'
import { asksFactor, type Person, personOf } from '#worker/auth/person.ts'
import { signToken } from '#worker/auth/token.ts'
import { type Desk, deskFor } from '#worker/desk.ts'
import { done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, type Asked, serve, serveAnyone } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { endSession as endSessionOf, sessionsOf } from '#worker/store/directory.ts'
import { signInQuery } from '#worker/store/organisation.ts'
import type { Standing } from '#worker/store/standing.ts'

/** Who the caller is: from the sign-in's session to the short-lived token, and back in words. */
export function session(app: App): void {
  serveAnyone(app, takeToken, async (asked) => {
    const person = await signedIn(asked)
    const desk = person && deskFor(asked.env, takeToken, person.caller, asked.now)
    if (!desk) return failed({ kind: 'unauthenticated' })
    const trip = await desk.trip([signInQuery()])
    if (!trip.ok) return trip
    const view = sessionOf(trip.value.standing)
    const [organisation] = trip.value.rows[0]
    if (!view || !organisation) return failed({ kind: 'unauthenticated' })
    if (!person.factor && asksFactor(organisation.secondFactor, view.role))
      return failed({ kind: 'second-factor-needed' })
    const signed = await signToken(person.caller, asked.env.TOKEN_SECRET, asked.now)
    return done({ ...signed, messageKey: organisation.key, session: view })
  })

  serve(app, getSession, (_, desk) => selfOf(desk))

  serve(app, takeOutboxKey, async ({ body: { installation }, env }, desk) => {
    const self = await selfOf(desk)
    if (!self.ok) return self
    const { organisation, user } = self.value
    return done({ key: await outboxKey(env.OUTBOX_SECRET, [organisation.id, user, installation]) })
  })

  serve(app, listSessions, async ({ env, request, now }, desk) => {
    const self = await selfOf(desk)
    if (!self.ok) return self
    const current = await sessionHere(env, request, now)
    const rows = await sessionsOf(env.DIRECTORY, self.value.user, now)
    return done({
      sessions: rows.map(({ agent, ...row }) => ({ ...row, agent: agent ?? '', current: row.id === current })),
    })
  })

  serve(app, endSession, async ({ params, env, now }, desk) => {
    const self = await selfOf(desk)
    if (!self.ok) return self
    const { user } = self.value
    if (!(await endSessionOf(env.DIRECTORY, user, params.session))) return notFound
    await desk.store.write([auditQuery({ at: now, actor: user, action: 'session ended', subject: user })])
    return done(params)
  })
}

/** The person who calls; a key is none. */
async function selfOf(desk: Desk): Promise<Outcome<Session>> {
  const trip = await desk.trip([])
  if (!trip.ok) return trip
  const view = sessionOf(trip.value.standing)
  return view ? done(view) : failed({ kind: 'forbidden' })
}

/** The user of a session: by its bearer token, or by the cookie when our own page asks. */
async function signedIn({ env, request, now }: Asked<typeof takeToken>): Promise<Person | undefined> {
  const byBearer = request.headers.has('authorization')
  if (!byBearer && request.headers.get('origin') !== new URL(request.url).origin) return undefined
  return personOf(env, request, now)
}

/** The session behind a page that called with a short-lived token: its cookie came along. */
async function sessionHere(env: Cloudflare.Env, request: Request, now: number): Promise<string | undefined> {
  const headers = new Headers(request.headers)
  headers.delete('authorization')
  if (!headers.has('cookie')) return undefined
  return (await personOf(env, new Request(request.url, { headers }), now))?.session
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
