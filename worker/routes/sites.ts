import type { Fault } from '#shared/api/problem.ts'
import type { Site } from '#shared/api/session.ts'
import { changeSites, type HealthFinding, listSiteHealth, listSites, reportSiteHealth } from '#shared/api/sites.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { sites as shipped } from '#shared/sites/list.ts'
import { canonical } from '#worker/chain/hash.ts'
import { unchanged } from '#worker/etag.ts'
import { type InForce, inForceOf } from '#worker/manuals/inForce.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { documentsOf } from '#worker/store/documents.ts'
import { inForceQuery } from '#worker/store/manuals.ts'
import {
  changeSitesQueries,
  type HealthCount,
  ownAdaptersQuery,
  siteFindingsQuery,
  siteHealthQuery,
} from '#worker/store/sites.ts'
import { daysAsked } from './days.ts'

/** The web applications that the organisation works in, and how well they are read. */
export function sites(app: App): void {
  serve(app, listSites, async (_, desk) => {
    const trip = await desk.trip([])
    return trip.ok ? done({ sites: trip.value.standing.organisation.sites }) : trip
  })

  serve(app, changeSites, async ({ body, ifMatch, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([inForceQuery(now, documents.manuals.keys()), ownAdaptersQuery()])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const { sites: read } = standing.organisation
    if (standing.who.kind !== 'user') return notFound
    const { user } = standing.who
    const same = await unchanged(ifMatch, { sites: read })
    if (!same.ok) return same
    const adapters = new Set([...shipped.map(({ id }) => id), ...rows[1].map(({ adapter }) => adapter)])
    const inForce = inForceOf(documents, rows[0])
    const faults = [
      ...body.sites.flatMap((site, index) => faultsOf(site, `sites[${index}]`, adapters, inForce)),
      ...twice(body.sites),
    ]
    if (faults.length > 0) return failed({ kind: 'malformed', faults })
    const detail = { sites: body.sites.length }
    const written = await desk.store.write([
      ...changeSitesQueries(read, body.sites, user),
      auditQuery({ at: now, actor: user, action: 'sites changed', detail }),
    ])
    if (written) return done(body)
    const again = await desk.trip([])
    if (!again.ok) return again
    // Only the answer was lost.
    if (canonical(again.value.standing.organisation.sites) === canonical(body.sites)) return done(body)
    return ifMatch === undefined ? busy : failed({ kind: 'precondition-failed' })
  })

  serve(app, reportSiteHealth, async ({ body: { reports }, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    const { who, organisation } = trip.value.standing
    if (who.kind !== 'user') return failed({ kind: 'forbidden' })
    const written = await desk.store.write([siteHealthQuery(who.user, dayOf(organisation.zone, now), reports)])
    return written ? done({ counted: reports.length }) : busy
  })

  serve(app, listSiteHealth, async ({ query, now }, desk) => {
    const days = await daysAsked(desk, query, now, { usual: 7, most: 92 })
    if (!days.ok) return days
    const trip = await desk.trip([siteFindingsQuery(days.value.from, days.value.to, mostFindings)])
    if (!trip.ok) return trip
    const mapped = new Set(
      trip.value.standing.organisation.sites.flatMap(({ adapter, stages = {} }) =>
        Object.keys(stages).map((name) => `${adapter} ${unmapped}${name}`),
      ),
    )
    const open = trip.value.rows[0].filter(({ adapter, anchor }) => !mapped.has(`${adapter} ${anchor}`))
    return done({ ...days.value, findings: open.map(finding) })
  })
}

const mostFindings = 500
const unmapped = 'stage:'

function finding(row: HealthCount): HealthFinding {
  const seen = row.hits + row.misses
  if (row.anchor.startsWith(unmapped))
    return { ...row, kind: 'unmapped stage', anchor: row.anchor.slice(unmapped.length), share: null }
  return { ...row, kind: 'anchor', share: seen === 0 ? null : Math.floor((row.hits * 10_000) / seen) }
}

/** What is wrong with one site beyond its shape. */
function faultsOf(site: Site, at: string, adapters: ReadonlySet<string>, inForce: readonly InForce[]): Fault[] {
  const stages = Object.entries(site.stages ?? {}).filter(
    ([, { manual, stage }]) =>
      !inForce.some((one) => one.key === manual && one.manual.stages.some(({ key }) => key === stage)),
  )
  return [
    ...(isOrigin(site.origin)
      ? []
      : [{ at: `${at}.origin`, expected: 'a web origin such as https://crm.example.com' }]),
    ...(adapters.has(site.adapter) ? [] : [{ at: `${at}.adapter`, expected: `one of ${[...adapters].join(', ')}` }]),
    ...stages.map(([name]) => ({ at: `${at}.stages.${name}`, expected: 'a stage of a manual in force' })),
  ]
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}

function twice(all: readonly Site[]): Fault[] {
  return all.flatMap(({ origin, adapter }, index) =>
    all.findIndex((one) => one.origin === origin && one.adapter === adapter) < index
      ? [{ at: `sites[${index}].origin`, expected: 'a site that is not in the list already' }]
      : [],
  )
}
