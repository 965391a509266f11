import { getIndex, type IndexEntry } from '#shared/api/deals.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { anewQuery, goneQuery, type IndexRow, indexQuery, revisionQuery } from '#worker/store/peopleIndex.ts'

/** The people index, whole or what changed after a revision. */
export function peopleIndex(app: App): void {
  serve(app, getIndex, async ({ query, now }, desk) => {
    const trip = await desk.trip([
      revisionQuery(),
      indexQuery(desk.caller, query.after, now),
      goneQuery(desk.caller, query.after, now),
      anewQuery(desk.caller, query.after),
    ])
    if (!trip.ok) return trip
    const [[revision], rows, gone, [anew]] = trip.value.rows
    const whole = anew?.whole === 1
    return done({
      revision: revision?.revision ?? 0,
      whole,
      entries: rows.map(entry),
      gone: whole ? [] : gone.map((row) => row.deal),
    })
  })
}

function entry({ addresses, links, outcome, mine, ...row }: IndexRow): IndexEntry {
  return {
    ...row,
    addresses: JSON.parse(addresses),
    links: JSON.parse(links),
    mine: mine === 1,
    ...(outcome === null ? {} : { outcome }),
  }
}
