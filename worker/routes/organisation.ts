import type * as z from 'zod'
import { changeOrganisation, getOrganisation, type OrganisationView } from '#shared/api/organisation.ts'
import { actorOf } from '#worker/auth/actor.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { changeOrganisationQuery, organisationQuery } from '#worker/store/organisation.ts'
import { stillQuery } from '#worker/store/people.ts'
import type { Standing } from '#worker/store/standing.ts'

/** What an organisation says of itself. */
export function organisation(app: App): void {
  serve(app, getOrganisation, async (_, desk) => {
    const read = await viewOf(desk)
    return read.ok ? done(read.value.view) : read
  })

  serve(app, changeOrganisation, async ({ body, now }, desk) => {
    const read = await viewOf(desk)
    if (!read.ok) return read
    const actor = actorOf(read.value.standing)
    const detail = { changed: Object.keys(body) }
    const written = await desk.store.write([
      stillQuery(desk.caller, ['admin']),
      changeOrganisationQuery(body),
      auditQuery({ at: now, actor, action: 'organisation changed', subject: desk.store.org, detail }),
    ])
    return written ? done(changed(read.value.view, body)) : busy
  })
}

function changed(view: OrganisationView, to: z.output<typeof changeOrganisation.body>): OrganisationView {
  const { name, domains, mailboxes, secondFactor, retention } = view
  return {
    ...view,
    name: to.name ?? name,
    domains: to.domains ?? domains,
    mailboxes: to.mailboxes ?? mailboxes,
    secondFactor: to.secondFactor ?? secondFactor,
    retention: to.retention ?? retention,
  }
}

async function viewOf(desk: Desk): Promise<Outcome<{ view: OrganisationView; standing: Standing }>> {
  const trip = await desk.trip([organisationQuery()])
  if (!trip.ok) return trip
  const [row] = trip.value.rows[0]
  if (!row) return notFound
  const { zone: timeZone, domains, mailboxes, retention, members, teams, ...rest } = row
  const view = {
    ...rest,
    id: desk.store.org,
    timeZone,
    domains: JSON.parse(domains),
    mailboxes: JSON.parse(mailboxes),
    retention: JSON.parse(retention),
    counts: { members, teams },
  }
  return done({ view, standing: trip.value.standing })
}
