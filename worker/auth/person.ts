import type { OrganisationRole } from '#shared/api/session.ts'
import { affiliationOf } from '#worker/store/directory.ts'
import { type SecondFactor, signInQuery } from '#worker/store/organisation.ts'
import { shards, storeOf } from '#worker/store/shard.ts'
import { standingQuery } from '#worker/store/standing.ts'
import type { Caller } from './caller.ts'
import { type AccountsEnv, accounts } from './door.ts'

/** Somebody who is signed in, as the directory says. */
export interface Person {
  user: string
  email: string
  name: string
  /** The id of the session that asks. */
  session: string
  /** The account has a second factor; then no session of it came to be without. */
  factor: boolean
  caller: Extract<Caller, { kind: 'user' }>
}

/** Whose session it is: by its bearer token or its cookie. */
export async function personOf(env: AccountsEnv, request: Request, now: number): Promise<Person | undefined> {
  const library = await accounts(env, new URL(request.url).origin, now)
  const found = await library.api.getSession({ headers: request.headers })
  const affiliation = found && (await affiliationOf(env.DIRECTORY, found.user.id))
  if (!affiliation) return undefined
  const { id: user, email, name, twoFactorEnabled } = found.user
  return {
    user,
    email,
    name,
    session: found.session.id,
    factor: twoFactorEnabled === true,
    caller: { kind: 'user', user, ...affiliation },
  }
}

/** Whether an organisation asks a role for a second factor: by default all but reps, who see more than their own deals. */
export function asksFactor(policy: SecondFactor, role: OrganisationRole): boolean {
  return policy === 'all' || (policy === 'managers' && role !== 'rep')
}

/** Whether a person is an active member now, and whether a second factor is asked of this one; nothing when not. */
export async function memberOf(
  env: Pick<Cloudflare.Env, 'SHARD_0'>,
  { caller }: Person,
  now: number,
): Promise<{ asksFactor: boolean } | undefined> {
  const shard = shards(env)[caller.shard]
  const read = shard && (await storeOf(shard, caller.org).read([standingQuery(caller, now), signInQuery()]))
  const [[member], [organisation]] = read ?? [[], []]
  if (member?.kind !== 'user' || !organisation) return undefined
  return { asksFactor: asksFactor(organisation.secondFactor, member.role) }
}
