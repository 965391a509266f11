import type * as z from 'zod'
import type { Scope } from '#shared/api/operation.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import type { Manual, ManualInput } from '#shared/process/manual/schema.ts'
import { mintApiKey } from '#worker/auth/apiKey.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { apiKeyQuery } from '#worker/store/apiKeys.ts'
import { affiliate } from '#worker/store/directory.ts'
import { publishQueries } from '#worker/store/manuals.ts'
import {
  calendarQuery,
  foundedQuery,
  foundQueries,
  memberQuery,
  type NewMember,
  type NewOrganisation,
  teamQuery,
} from '#worker/store/organisation.ts'
import type { Query } from '#worker/store/query.ts'
import { storeOf } from '#worker/store/shard.ts'
import { openAccount } from './account.ts'

/** All that an organisation starts with. Moments are milliseconds. */
export interface Provision {
  organisation: NewOrganisation & { id: string }
  calendars: z.input<typeof Calendar>[]
  /** `calendar` is the key of one of the calendars. */
  teams: { id: string; name: string; calendar: string; above?: string }[]
  members: (NewMember & { password: string })[]
  manuals: ManualInput[]
  /** From when on the manuals are in force; 0, the default, lets an imported past find them. */
  since?: number
  apiKey: { name: string; scopes: Scope[] }
}

export type ProvisionEnv = Pick<Cloudflare.Env, 'DIRECTORY' | 'SHARD_0' | 'AUTH_SECRET'>

export async function isProvisioned(env: Pick<ProvisionEnv, 'SHARD_0'>, organisation: string): Promise<boolean> {
  const read = await storeOf(env.SHARD_0, organisation).read([foundedQuery()])
  if (!read) throw new Error('the shard did not answer')
  return read[0].length > 0
}

/**
 * Founds an organisation with its people, documents and first API key, which is shown this once.
 * Throws if it is already there or a document is faulty; accounts come first, the organisation itself in one batch last.
 */
export async function provision(env: ProvisionEnv, spec: Provision): Promise<{ apiKey: string }> {
  const org = spec.organisation.id
  if (await isProvisioned(env, org)) throw new Error(`organisation ${org} is already there`)
  const calendars = await Promise.all(spec.calendars.map(async (one) => hashed(Calendar.parse(one))))
  const manuals = await Promise.all(spec.manuals.map(async (one) => hashed(checked(one))))
  const teams = spec.teams.map((team) => ({ ...team, calendar: calendarNamed(team.calendar, calendars) }))
  const { key, hash } = await mintApiKey(0, org)

  for (const member of spec.members) await openAccount(env, member)
  await affiliate(
    env.DIRECTORY,
    { org, shard: 0 },
    spec.members.map((member) => member.id),
  )
  const now = Date.now()
  const messageKey = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
  const queries: Query[] = [
    ...foundQueries(spec.organisation, messageKey),
    ...calendars.map((one) => calendarQuery(one.hash, one.document)),
    ...teams.map(teamQuery),
    ...spec.members.map(memberQuery),
    ...manuals.flatMap((one) => publishQueries(one.hash, one.document, now, spec.since ?? 0)),
    apiKeyQuery({ id: hash.slice(0, 16), hash, ...spec.apiKey, created: now }),
  ]
  if (!(await storeOf(env.SHARD_0, org).write(queries))) throw new Error(`organisation ${org} could not be written`)
  return { apiKey: key }
}

interface Hashed<T> {
  document: T
  hash: string
}

async function hashed<T extends object>(document: T): Promise<Hashed<T>> {
  return { document, hash: await contentHash(document) }
}

function checked(input: ManualInput): Manual {
  const parsed = parseManual(input)
  if (parsed.ok) return parsed.manual
  throw new Error(parsed.faults.map(({ at, expected }) => `manual ${input.key}: ${at}: ${expected}`).join('\n'))
}

function calendarNamed(key: string, calendars: Hashed<Calendar>[]): string {
  const found = calendars.find((one) => one.document.key === key)
  if (!found) throw new Error(`no calendar ${key}`)
  return found.hash
}
