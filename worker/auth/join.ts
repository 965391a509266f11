import { passwordFaults } from '#worker/auth/password.ts'
import { busy, done, type Failure, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { type InvitationRow, joinQueries, linkQuery } from '#worker/store/invitations.ts'
import { organisationNameQuery, type TargetRow, targetQuery } from '#worker/store/people.ts'
import { type Store, shards, storeOf } from '#worker/store/shard.ts'
import { accountOf, openAccount, type Reset, resetOf, useReset } from '#worker/store/signIns.ts'
import { accounts } from './door.ts'
import { type LinkToken, parseLink } from './link.ts'

/** What a link that still works leads to, and where. */
export type Led = { token: LinkToken; store: Store; organisation: string } & (
  | { purpose: 'join'; invitation: InvitationRow }
  | { purpose: 'new password'; member: TargetRow; reset: Reset }
)

const usedUp: Failure = { kind: 'conflict', what: 'used up' }
const runOut: Failure = { kind: 'conflict', what: 'run out' }

/** Follows a link. One that is unknown is not there; one that was used, ended or is over says so. */
export async function follow(env: Cloudflare.Env, text: string, now: number): Promise<Outcome<Led>> {
  const token = await parseLink(text)
  const shard = token && shards(env)[token.shard]
  if (!token || !shard) return notFound
  const store = storeOf(shard, token.org)
  return token.purpose === 'inv'
    ? followInvitation(env, { token, store }, now)
    : followReset(env, { token, store }, now)
}

type Place = { token: LinkToken; store: Store }

async function followInvitation(env: Cloudflare.Env, { token, store }: Place, now: number): Promise<Outcome<Led>> {
  const read = await store.read([linkQuery(token.hash)])
  if (!read) return busy
  const [row] = read[0]
  if (!row) return notFound
  if (row.revoked !== null) return failed(usedUp)
  // Whoever holds the link learns nothing of other organisations: an address that has an account looks like a link that was used.
  if ((await accountOf(env.DIRECTORY, row.email)) !== undefined) return failed(usedUp)
  if (row.expires <= now) return failed(runOut)
  const { organisation, ...invitation } = row
  return done({ token, store, organisation, purpose: 'join', invitation })
}

async function followReset(env: Cloudflare.Env, { token, store }: Place, now: number): Promise<Outcome<Led>> {
  const reset = await resetOf(env.DIRECTORY, token.hash)
  if (!reset) return failed(usedUp)
  if (reset.expires <= now) return failed(runOut)
  const read = await store.read([targetQuery(reset.user), organisationNameQuery()])
  if (!read) return busy
  const [[member], [organisation]] = read
  if (!organisation || member?.active !== 1) return failed(usedUp)
  return done({ token, store, organisation: organisation.name, purpose: 'new password', member, reset })
}

/** Uses a link up: an account comes to be, or gets its new password. */
export async function accept(
  env: Cloudflare.Env,
  led: Led,
  given: { name?: string | undefined; password: string },
  now: number,
): Promise<Outcome<{ email: string }>> {
  const person = led.purpose === 'join' ? led.invitation : led.member
  const name = (led.purpose === 'join' ? given.name : undefined) ?? person.name
  const faults = passwordFaults(given.password, { email: person.email, name })
  if (faults.length > 0) return failed({ kind: 'malformed', faults })
  const context = await (await accounts(env, 'http://link.invalid', now)).$context
  const password = await context.password.hash(given.password)
  const used =
    led.purpose === 'join'
      ? await join(env, led, { name, password }, now)
      : await setAnew(env, led, { name, password }, now)
  return used.ok ? done({ email: person.email }) : used
}

type Used = Promise<Outcome<undefined>>
type Secret = { name: string; password: string }

/** First the member, then the account, which of many at once one makes: what was cut short between them goes on with the same link. */
async function join(
  env: Cloudflare.Env,
  { store, token, invitation }: Extract<Led, { purpose: 'join' }>,
  { name, password }: Secret,
  now: number,
): Used {
  const { id, email } = invitation
  const audit =
    invitation.accepted === null ? [auditQuery({ at: now, actor: id, action: 'member joined', subject: id })] : []
  if (!(await store.write([...joinQueries(token.hash, invitation, name, now), ...audit]))) {
    const again = await followInvitation(env, { token, store }, now)
    return again.ok ? busy : again
  }
  const opened = await openAccount(env.DIRECTORY, { user: id, org: store.org, name, email, password }, now)
  if (opened === undefined) return busy
  return opened ? done(undefined) : failed(usedUp)
}

async function setAnew(
  env: Cloudflare.Env,
  { store, token, member, reset }: Extract<Led, { purpose: 'new password' }>,
  { name, password }: Secret,
  now: number,
): Used {
  const one = { user: reset.user, org: store.org, name, email: member.email, password }
  if (!(await useReset(env.DIRECTORY, { ...one, hash: token.hash, forget: reset.forget }, now))) return failed(usedUp)
  await store.write([auditQuery({ at: now, actor: reset.user, action: 'new password set', subject: reset.user })])
  return done(undefined)
}
