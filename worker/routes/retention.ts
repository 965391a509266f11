import { Retention } from '#shared/api/organisation.ts'
import { erasePerson, previewRetention } from '#shared/api/retention.ts'
import { sha256 } from '#worker/chain/hash.ts'
import { eraseTexts } from '#worker/commands/eraseTexts.ts'
import type { Desk } from '#worker/desk.ts'
import { untilOf } from '#worker/jobs/retention.ts'
import { busy, done, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { dueQueries, type NamedText, retentionQuery, textsOfAddressQuery } from '#worker/store/retention.ts'

/** So many texts of a person go with one request. */
const mostAtOnce = 1000

/** For how long what is kept, and the erasing of one person. */
export function retention(app: App): void {
  serve(app, previewRetention, async ({ query: asked, now }, desk) => {
    const trip = await desk.trip([retentionQuery()])
    if (!trip.ok) return trip
    const holding = Retention.parse(JSON.parse(trip.value.rows[0][0]?.retention ?? '{}'))
    const rule = Object.keys(asked).length > 0 ? asked : holding
    const counts = await desk.trip(dueQueries(untilOf(rule, now)))
    if (!counts.ok) return counts
    const [[deals], [audit], [siteHealth], [scriptUse], [alertWords], [formerMembers], [notes], [invitations]] =
      counts.value.rows
    return done({
      deals: deals?.n ?? 0,
      texts: deals?.texts ?? 0,
      audit: audit?.n ?? 0,
      siteHealth: siteHealth?.n ?? 0,
      scriptUse: scriptUse?.n ?? 0,
      alertWords: alertWords?.n ?? 0,
      formerMembers: formerMembers?.n ?? 0,
      notes: notes?.n ?? 0,
      invitations: invitations?.n ?? 0,
    })
  })

  serve(app, erasePerson, async ({ body: { address }, env, now }, desk) => {
    const trip = await desk.trip([textsOfAddressQuery(address, mostAtOnce)])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const byDeal = Map.groupBy(rows[0], ({ deal }) => deal)
    // Under a secret, so that nobody finds out by trying addresses who it was.
    const subject = `person-${(await sha256(`${env.AUTH_SECRET} ${desk.store.org} ${address}`)).slice(0, 16)}`
    let texts = 0
    for (const [deal, fields] of byDeal) {
      const erased = await eraseOn(desk, standing.organisation.zone, deal, fields, now)
      if (!erased.ok) return erased
      texts += erased.value
    }
    const actor = standing.who.kind === 'user' ? standing.who.user : standing.who.id
    const detail = { deals: byDeal.size, texts }
    const noted = await desk.store.write([auditQuery({ at: now, actor, action: 'person erased', subject, detail })])
    return noted ? done({ ...detail, done: rows[0].length < mostAtOnce, subject }) : busy
  })
}

async function eraseOn(
  { store }: Desk,
  zone: string,
  deal: string,
  fields: readonly NamedText[],
  now: number,
): Promise<Outcome<number>> {
  let texts = 0
  for (let at = 0; at < fields.length; at += 100) {
    const id = `erase-${crypto.randomUUID().slice(0, 18)}`
    const some = fields.slice(at, at + 100)
    const erased = await eraseTexts({ store, zone }, { id, deal, fields: some, messages: false }, now)
    if (!erased.ok) return erased
    texts += erased.value
  }
  return done(texts)
}
