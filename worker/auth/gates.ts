import * as z from 'zod'
import { done, failed, type Outcome } from '#worker/outcome.ts'
import { deviceSeen, endElsewhere, endOtherSessions, endSessionByToken } from '#worker/store/signIns.ts'
import { addressOf, attempts, type Rule } from './attempts.ts'
import { DeviceAsk, deviceLife, plainCode, readScope, writeScope } from './device.ts'
import { passwordFaults } from './password.ts'
import { memberOf } from './person.ts'
import type { Asking, Json } from './ways.ts'

/** What is asked before and after the sign-in library, which knows neither members nor policies. */

/** Wrong passwords in a row for one account: from one address, and from everywhere. */
const perAccount: Rule = { window: 900, max: 10 }
const everywhere: Rule = { window: 900, max: 100 }
/** Codes that one person may try out. */
const codes: Rule = { window: 600, max: 20 }

const signIn = ({ input, request }: Asking) => {
  const account = typeof input.email === 'string' ? input.email : ''
  return [
    { way: 'sign-in', account, address: addressOf(request) },
    { way: 'sign-in', account },
  ] as const
}

/** Counted before the password is looked at: many at once are no way round, and a locked account answers like any other. */
export async function countSignIn(asking: Asking): Promise<Outcome<Json>> {
  const counted = attempts(asking.env.DIRECTORY, asking.now)
  const [here, all] = signIn(asking)
  const late = (await counted.take(here, perAccount)) ?? (await counted.take(all, everywhere))
  const { email, password, rememberMe } = asking.input
  return late ? failed({ kind: 'too-many-requests', ...late }) : done({ email, password, rememberMe })
}

/** A code, and no leave to go without one from then on. */
export async function onlyCode({ input: { code } }: Asking): Promise<Outcome<Json>> {
  return done({ code })
}

export async function forgetSignIn(asking: Asking, answer: Json): Promise<Outcome<Json>> {
  await attempts(asking.env.DIRECTORY, asking.now).forget(signIn(asking))
  return done(answer)
}

/** Where a session is not enough and the password is asked again: who took over a session shall not find it by trying. */
export async function countPassword({ env, now, input, person }: Asking): Promise<Outcome<Json>> {
  const self = await person()
  if (!self) return failed({ kind: 'unauthenticated' })
  const late = await attempts(env.DIRECTORY, now).take({ way: 'password', account: self.user }, perAccount)
  return late ? failed({ kind: 'too-many-requests', ...late }) : done(input)
}

export async function checkPassword(asking: Asking): Promise<Outcome<Json>> {
  const self = await asking.person()
  if (!self) return failed({ kind: 'unauthenticated' })
  const faults = passwordFaults(String(asking.input.newPassword ?? ''), self, 'newPassword')
  if (faults.length > 0) return failed({ kind: 'malformed', faults })
  const counted = await countPassword(asking)
  const { currentPassword, newPassword } = asking.input
  return counted.ok ? done({ currentPassword, newPassword }) : counted
}

/** Whoever else came in by the old password goes out with it. */
export async function signOutElsewhere({ env, person }: Asking, answer: Json): Promise<Outcome<Json>> {
  const self = await person()
  if (self) await endElsewhere(env.DIRECTORY, self.user, self.session)
  return done(answer)
}

/** A code of the app lets in once: who read it over a shoulder comes too late. */
const once: Rule = { window: 120, max: 1 }
const SignedIn = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

/** Once there is a second factor, what was signed in without it is signed out; and no code counts twice. */
export async function oncePerCode({ env, input, now, person }: Asking, answer: Json): Promise<Outcome<Json>> {
  const self = await person()
  const signedIn = SignedIn.safeParse(answer)
  if (self && !self.factor) await endOtherSessions(env.DIRECTORY, self.user)
  if (self || !signedIn.success) return done(answer)
  const account = `${signedIn.data.user.id} ${String(input.code)}`
  if (!(await attempts(env.DIRECTORY, now).take({ way: 'code', account }, once))) return done(answer)
  await endSessionByToken(env.DIRECTORY, signedIn.data.token)
  return failed({ kind: 'malformed', faults: [{ at: 'code', expected: 'a code that was not used before' }] })
}

export async function mayDisable(asking: Asking): Promise<Outcome<Json>> {
  const self = await asking.person()
  const member = self && (await memberOf(asking.env, self, asking.now))
  if (!member) return failed({ kind: 'unauthenticated' })
  return member.asksFactor ? failed({ kind: 'forbidden' }) : countPassword(asking)
}

/** What pages need to know of a session; its token stays in the cookie, out of any script's reach. */
export async function withoutToken(_: Asking, answer: Json): Promise<Outcome<Json>> {
  const session = Session.safeParse(answer.session)
  if (!session.success) return done({})
  const { token: _token, ...told } = session.data
  return done({ ...answer, session: told })
}

const Session = z.looseObject({ token: z.string() })

export async function checkDevice({ input, request }: Asking): Promise<Outcome<Json>> {
  const asked = DeviceAsk.safeParse(input)
  if (asked.success)
    return done({ client_id: asked.data.client_id, scope: writeScope(asked.data.scope, addressOf(request)) })
  const faults = asked.error.issues.map(({ path, message }) => ({ at: path.join('.') || 'body', expected: message }))
  return failed({ kind: 'malformed', faults })
}

export async function withoutAddress(_: Asking, answer: Json): Promise<Outcome<Json>> {
  return done({ ...answer, scope: readScope(String(answer.scope ?? '')).scope })
}

/** Only members look codes up, and not without end. */
export async function mayLook({ env, now, input, person }: Asking): Promise<Outcome<Json>> {
  const self = await person()
  if (!self || !(await memberOf(env, self, now))) return failed({ kind: 'unauthenticated' })
  const late = await attempts(env.DIRECTORY, now).take({ way: 'device', account: self.user }, codes)
  return late ? failed({ kind: 'too-many-requests', ...late }) : done(withPlainCode(input))
}

/** Which browser asks, from where and since when: what one should look at before one says yes. */
export async function withOrigin({ env, input }: Asking, answer: Json): Promise<Outcome<Json>> {
  const expires = await deviceSeen(env.DIRECTORY, plainCode(String(input.user_code ?? '')))
  const when = expires === undefined ? {} : { created: expires - deviceLife, expires }
  return done({ ...answer, ...(answer.scope === undefined ? {} : readScope(String(answer.scope))), ...when })
}

/** A browser that is connected gets no more than the one that connects it: where a second factor is asked, it must be there. */
export async function mayApprove(asking: Asking): Promise<Outcome<Json>> {
  const looked = await mayLook(asking)
  const self = await asking.person()
  if (!looked.ok || !self || self.factor) return looked
  const member = await memberOf(asking.env, self, asking.now)
  return member?.asksFactor ? failed({ kind: 'second-factor-needed' }) : looked
}

function withPlainCode(input: Json): Json {
  const plain = (name: string) => (typeof input[name] === 'string' ? { [name]: plainCode(input[name]) } : {})
  return { ...input, ...plain('user_code'), ...plain('userCode') }
}
