import { exportDeals, exportOrganisation, exportPerson, exportPersonTable, type Held } from '#shared/api/export.ts'
import { dealHeadings, dealTable } from '#worker/data/deals.ts'
import { fileResponse, streamed } from '#worker/data/file.ts'
import { organisationLines } from '#worker/data/organisation.ts'
import { headings, heldOnAddress, heldOnMember } from '#worker/data/person.ts'
import { tableOf } from '#worker/data/table.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, notFound, type Outcome } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { amountQuery } from '#worker/store/export.ts'
import { memberFactsQuery } from '#worker/store/held.ts'
import type { Standing } from '#worker/store/standing.ts'

/** So many things one JSON answer holds; the table holds all. */
const mostHeld = 5000

/** What goes out of the house: each time written down, before the first byte. */
export function exports(app: App): void {
  serve(app, exportOrganisation, async ({ now }, desk) => {
    const trip = await desk.trip([amountQuery()])
    if (!trip.ok) return trip
    const [[amount = { deals: 0, events: 0 }]] = trip.value.rows
    if (!(await noted(desk, trip.value.standing, now, 'organisation exported'))) return busy
    const lines = streamed(organisationLines(desk, amount, now))
    return done(fileResponse('application/x-ndjson', `guiderail-${dayOf(now)}.ndjson`, lines))
  })

  serve(app, exportPerson, async ({ query, env, now }, desk) => {
    const pages = await held(desk, query, env.DIRECTORY, now)
    if (!pages.ok) return pages
    const all: Held[] = []
    for await (const rows of pages.value) {
      all.push(...rows)
      if (all.length > mostHeld) break
    }
    return done({ headings, held: all.slice(0, mostHeld), more: all.length > mostHeld })
  })

  serve(app, exportPersonTable, async ({ query, env, now }, desk) => {
    const pages = await held(desk, query, env.DIRECTORY, now)
    if (!pages.ok) return pages
    const names = Object.values(headings).map((heading) => heading[query.language])
    return done(fileResponse('text/csv', `person-${dayOf(now)}.csv`, streamed(tableOf(names, rowsOf(pages.value)))))
  })

  serve(app, exportDeals, async ({ query: { language, ...filter }, now }, desk) => {
    const trip = await desk.trip([])
    if (!trip.ok) return trip
    if (!(await noted(desk, trip.value.standing, now, 'deals exported'))) return busy
    const table = tableOf(dealHeadings(language), dealTable(desk, filter, language, now))
    return done(fileResponse('text/csv', `deals-${dayOf(now)}.csv`, streamed(table)))
  })
}

type Whom = { user?: string | undefined; address?: string | undefined }

/** Page by page what is held; a member who is not here is nobody. The record says that it went out, and of which member. */
async function held(
  desk: Desk,
  { user, address = '' }: Whom,
  directory: D1Database,
  now: number,
): Promise<Outcome<AsyncGenerator<Held[]>>> {
  const trip = await desk.trip([memberFactsQuery(user ?? '')])
  if (!trip.ok) return trip
  const [[facts]] = trip.value.rows
  if (user !== undefined && !facts) return notFound
  if (!(await noted(desk, trip.value.standing, now, 'person exported', user))) return busy
  return done(facts ? heldOnMember(desk, directory, facts) : heldOnAddress(desk, address))
}

async function* rowsOf(pages: AsyncGenerator<Held[]>): AsyncGenerator<string[][]> {
  for await (const page of pages)
    yield page.map(({ section, deal, at, what, value }) => [section, deal, at, what, value])
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10)

function noted({ store }: Desk, { who }: Standing, at: number, action: string, subject?: string): Promise<boolean> {
  return store.write([auditQuery({ at, actor: who.kind === 'user' ? who.user : who.id, action, subject })])
}
