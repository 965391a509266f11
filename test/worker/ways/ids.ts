import { env } from 'cloudflare:workers'
import { createKey } from '#shared/api/apiKeys.ts'
import { delegate } from '#shared/api/delegations.ts'
import { inviteMember } from '#shared/api/invitations.ts'
import { createTeam } from '#shared/api/teams.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { given, type Office, tick } from '#test/worker/office.ts'
import { contentHash } from '#worker/chain/hash.ts'

/** A kind of id: one that exists nowhere, and how one comes to be in the other organisation only. */
interface Kind {
  nowhere: string
  there: (foreign: Office) => string | Promise<string>
}

/** Made in this order: a later one may stand on an earlier one. */
export const kinds = {
  deal: { nowhere: 'no-deal', there: (foreign) => foreign.as('rep').open('their-deal', { name: 'their secret' }) },
  command: {
    nowhere: 'no-command',
    there: async (foreign) => given(await foreign.as('rep').send('their-deal', tick('call'))).id,
  },
  key: { nowhere: 'no-key', there: () => 'only-there' },
  manual: { nowhere: '0'.repeat(64), there: publish },
  calendar: { nowhere: '1'.repeat(64), there: keepCalendar },
  invitation: { nowhere: 'no-invitation', there: invite },
  delegation: { nowhere: 'no-delegation', there: standIn },
  apiKey: { nowhere: 'no-api-key', there: makeKey },
  session: { nowhere: 'no-session', there: signIn },
  team: { nowhere: 'no-team', there: keepTeam },
  alert: { nowhere: 'no-alert', there: keepAlert },
  rep: { nowhere: 'no-rep', there: (foreign) => foreign.user('rep') },
} satisfies Record<string, Kind>

export type Ids = Record<keyof typeof kinds, string>

export const nowhere = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind.nowhere])) as Ids

/** Fills the other organisation, and says what its ids are. */
export async function idsOf(foreign: Office): Promise<Ids> {
  const ids: Record<string, string> = {}
  for (const [name, kind] of Object.entries<Kind>(kinds)) ids[name] = await kind.there(foreign)
  return ids as Ids
}

async function publish(foreign: Office): Promise<string> {
  const key = 'only-there'
  await foreign.fetch('/api/v1/manuals', {
    method: 'POST',
    body: JSON.stringify({ manual: { ...smallManual, key } }),
    headers: { authorization: `Bearer ${foreign.apiKey}`, 'content-type': 'application/json' },
  })
  const hash = await env.SHARD_0.prepare('SELECT hash FROM manual WHERE key = ?').bind(key).first<string>('hash')
  return hash ?? ''
}

async function invite(foreign: Office): Promise<string> {
  const body = { email: 'secret@foreign.test', name: 'secret', role: 'rep', team: 'east', language: 'en' } as const
  return given(await foreign.as('admin').call(inviteMember, { body })).id
}

async function standIn(foreign: Office): Promise<string> {
  const { now } = foreign.clock
  const body = { delegate: foreign.user('colleague'), since: now, until: now + 86_400_000 }
  return given(await foreign.as('rep').call(delegate, { body })).id
}

async function makeKey(foreign: Office): Promise<string> {
  return given(await foreign.as('admin').call(createKey, { body: { name: 'secret', scopes: ['read'] } })).id
}

async function signIn(foreign: Office): Promise<string> {
  await env.DIRECTORY.prepare(
    `INSERT INTO session (id, expires_at, token, created_at, updated_at, user_id) VALUES ('their-session', ?, 'their-secret', 0, 0, ?)`,
  )
    .bind(foreign.clock.now + 86_400_000, foreign.user('rep'))
    .run()
  return 'their-session'
}

async function keepTeam(foreign: Office): Promise<string> {
  const body = { id: 'their-team', name: 'their secret', calendar: 'plain' }
  return given(await foreign.as('admin').call(createTeam, { body })).team
}

async function keepCalendar(foreign: Office): Promise<string> {
  const hash = await contentHash({ elsewhere: true })
  await env.SHARD_0.prepare(`INSERT INTO calendar (org, hash, key, content) VALUES (?, ?, 'c', '{}')`)
    .bind(foreign.org, hash)
    .run()
  return hash
}

async function keepAlert(foreign: Office): Promise<string> {
  await env.SHARD_0.prepare(
    `INSERT INTO alert (org, id, tier, subject, rung, level, raised, due) VALUES (?, 'their-alert', 1, 'their secret', 100, 'admin', 0, 0)`,
  )
    .bind(foreign.org)
    .run()
  return 'their-alert'
}
