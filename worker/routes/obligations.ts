import { getObligations, type ObligationView } from '#shared/api/today.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { meetingOf } from '#shared/process/obligations/meeting.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations as judged } from '#shared/process/obligations/obligations.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import { headOf } from '#worker/commands/head.ts'
import { asKnown } from '#worker/figures/asKnown.ts'
import { done, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { namesInStateQuery, recordedByQuery } from '#worker/store/deals.ts'
import { documentsOf, documentsOfDeal, keep, worldOf } from '#worker/store/documents.ts'
import { settledIn, settledQuery } from '#worker/store/ledger.ts'
import { headQuery } from '#worker/store/situation.ts'

/** What the manual asks of a deal, judged at the moment that is asked for, on what was recorded by then. */
export function obligations(app: App): void {
  serve(app, getObligations, async ({ params: { deal }, query: { asOf }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      headQuery(deal),
      recordedByQuery(deal, asOf),
      settledQuery(deal),
      namesInStateQuery(deal),
      ...documentsOfDeal(documents, deal),
    ])
    if (!trip.ok) return trip
    const [[row], past, left, names, manuals, calendars] = trip.value.rows
    const { who, organisation } = trip.value.standing
    const head = row && (await headOf(desk.store, deal, row))
    if (!head || !reads(who, head.state, now)) return notFound
    keep(documents, manuals, calendars)
    const world = worldOf(documents, organisation.zone)
    const state = asOf === undefined ? head.state : asKnown(past)
    if (!state) return notFound
    const moment = asOf ?? now
    const gone = asOf === undefined && state.folded ? settledIn(left) : []
    return done({
      deal,
      asOf: moment,
      seq: state.seq,
      obligations: [...gone, ...judged(world, state, moment)].map((one) => view(world, state, one, moment)),
      names: Object.fromEntries(names.map(({ user, name }) => [user, name])),
    })
  })
}

function view(world: World, state: DealState, one: Obligation, now: number): ObligationView {
  const manual = world.manuals.get(one.version)
  const { key, kind, stage, visit, version, status, mode, severity, weight, scored, settled, credit } = one
  const { reductions, askedFrom, owedBy, step, starts, due, settles, doneAt, doneBy, evidence, event } = one
  const { exception, contest, paused, missing } = one
  const known = { step, starts, due, settles, doneAt, doneBy, evidence, event, exception, contest, paused, missing }
  return {
    obligation: key,
    kind,
    stage,
    stageName: (manual && findStage(manual, stage)?.name) ?? { en: stage },
    visit,
    name: obligationName(manual, key),
    version,
    status,
    mode,
    severity,
    weight,
    scored,
    settled,
    credit,
    reductions,
    askedFrom,
    owedBy,
    ...(Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined),
    ) as Partial<ObligationView>),
    ...meetingOf(manualOf(world, state), state, one, now),
  }
}
