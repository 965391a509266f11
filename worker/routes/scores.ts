import { getDealScore } from '#shared/api/scores.ts'
import { headOf } from '#worker/commands/head.ts'
import { asKnown } from '#worker/figures/asKnown.ts'
import { dealScore } from '#worker/figures/dealScore.ts'
import { done, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { recordedByQuery } from '#worker/store/deals.ts'
import { documentsOf, documentsOfDeal, keep, worldOf } from '#worker/store/documents.ts'
import { settledIn, settledQuery } from '#worker/store/ledger.ts'
import { headQuery } from '#worker/store/situation.ts'

/** A deal's score with its losses, computed at the moment that is asked for. */
export function scores(app: App): void {
  serve(app, getDealScore, async ({ params: { deal }, query: { asOf }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      headQuery(deal),
      recordedByQuery(deal, asOf),
      settledQuery(deal),
      ...documentsOfDeal(documents, deal),
    ])
    if (!trip.ok) return trip
    const [[row], past, left, manuals, calendars] = trip.value.rows
    const { who, organisation } = trip.value.standing
    const head = row && (await headOf(desk.store, deal, row))
    if (!head || !reads(who, head.state, now)) return notFound
    keep(documents, manuals, calendars)
    const state = asOf === undefined ? head.state : asKnown(past)
    if (!state) return notFound
    const settled = state.folded ? settledIn(left) : []
    return done(dealScore(worldOf(documents, organisation.zone), state, settled, asOf ?? now))
  })
}
