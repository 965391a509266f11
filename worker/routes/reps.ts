import { getRepScore } from '#shared/api/scores.ts'
import { pooledLosses } from '#worker/figures/losses.ts'
import { periodFaults, periodOf } from '#worker/figures/period.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { laggingQuery, personQuery, sharesQuery, stepsQuery } from '#worker/store/figures.ts'

/** A rep's own score, as the rep and the rep's managers see it. */
export function reps(app: App): void {
  serve(app, getRepScore, async ({ params: { rep }, query, now }, desk) => {
    const faults = periodFaults(query)
    if (faults.length > 0) return failed({ kind: 'malformed', faults })
    const { caller, store } = desk
    const documents = documentsOf(store.org)
    const zone = await desk.zone()
    if (!zone.ok) return zone
    const period = periodOf(query, zone.value, now)
    const scope = { rep, own: caller.kind === 'user' && caller.user === rep }
    const trip = await desk.trip([
      personQuery(caller, rep),
      sharesQuery(caller, scope, period),
      stepsQuery(caller, scope, period),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const [[person], shares, steps, [lagging], manuals] = trip.value.rows
    if (!person) return notFound
    keep(documents, manuals, [])
    const world = worldOf(documents, trip.value.standing.organisation.zone)
    const own = pooled(present(shares), world)
    return done({
      rep,
      name: person.name,
      teamName: person.teamName,
      asOf: lagging?.since ?? now,
      ...period,
      pooled: own,
      losses: pooledLosses(present(steps), own.score, world),
    })
  })
}
