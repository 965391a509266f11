import { foundOrganisation } from '#shared/api/founding.ts'
import { mintLink } from '#worker/auth/link.ts'
import { contentHash, sha256 } from '#worker/chain/hash.ts'
import { busy, done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, type Asked, serveAnyone } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { enterOrganisation } from '#worker/store/founding.ts'
import { inviteQueries } from '#worker/store/invitations.ts'
import { calendarQuery, foundedQuery, foundQueries, teamQuery } from '#worker/store/organisation.ts'
import { shards, storeOf } from '#worker/store/shard.ts'

const shard = 0
/** How long the first admin's invitation is good for. */
const life = 7 * 86_400_000

type Founding = Asked<typeof foundOrganisation>

/** Founding an organisation, for who runs the server. Without a founding secret there is nothing here. */
export function founding(app: App): void {
  serveAnyone(app, foundOrganisation, async (asked) => {
    const may = await mayFound(asked)
    if (!may.ok) return may
    const { body, env, now, request } = asked
    const org = body.id ?? crypto.randomUUID()
    const database = shards(env)[shard]
    if (!database) return busy
    const store = storeOf(database, org)
    const read = await store.read([foundedQuery()])
    if (!read) return busy
    if (read[0].length > 0) return failed({ kind: 'conflict', what: 'already there' })
    const { link, hash } = await mintLink('inv', { shard, org }, new URL(request.url).origin)
    const id = crypto.randomUUID()
    await enterOrganisation(env.DIRECTORY, org, shard)
    const written = await store.write(await queries(asked, { id, hash, now }))
    return written ? done({ organisation: org, invitation: { id, link, expires: now + life } }) : busy
  })
}

/** Compared by digest, and that without telling by time how much of it was right. */
async function mayFound({ env, request }: Founding): Promise<Outcome<undefined>> {
  const secret = env.FOUNDING_SECRET
  if (!secret) return notFound
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const bytes = (text: string) => new TextEncoder().encode(text)
  const same = crypto.subtle.timingSafeEqual(bytes(await sha256(given)), bytes(await sha256(secret)))
  return same ? done(undefined) : failed({ kind: 'unauthenticated' })
}

/** The organisation whole, in one batch: itself, its calendar, its team, and the invitation that lets the first admin in. */
async function queries({ body }: Founding, { id, hash, now }: { id: string; hash: string; now: number }) {
  const { name, domains, language, calendar, admin } = body
  const calendarHash = await contentHash(calendar)
  const messageKey = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
  const team = crypto.randomUUID()
  const invited = { ...admin, id, hash, role: 'admin' as const, team, language, by: 'system', created: now }
  return [
    ...foundQueries({ name, timeZone: calendar.timeZone, domains, mailboxes: [], sites: [] }, messageKey),
    calendarQuery(calendarHash, calendar),
    teamQuery({ id: team, name: body.team, calendar: calendarHash }),
    ...inviteQueries({ ...invited, expires: now + life }),
    auditQuery({ at: now, actor: 'system', action: 'organisation founded' }),
  ]
}
