import { type DealLine, getDeal, getLedger, listDeals } from '#shared/api/deals.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { calendarOf, manualOf } from '#shared/process/world.ts'
import { personalOf } from '#worker/chain/personal.ts'
import { headOf } from '#worker/commands/head.ts'
import { done, failed, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import {
  type DealRow,
  dealsQuery,
  ledgerQuery,
  type NameRow,
  namesInLedgerQuery,
  namesInStateQuery,
  personalQuery,
  personsQuery,
} from '#worker/store/deals.ts'
import { documentsOf, documentsOfDeal, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { headQuery } from '#worker/store/situation.ts'
import { readCursor, writeCursor } from './cursor.ts'

/** Deals: lists of them, one of them, and its whole ledger. */
export function deals(app: App): void {
  serve(app, listDeals, async ({ query: { cursor, limit, ...filter }, now }, desk) => {
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const documents = documentsOf(desk.store.org)
    const page = dealsQuery(desk.caller, { ...filter, after, limit: limit + 1 }, now)
    const trip = await desk.trip([page, listedManuals(documents)])
    if (!trip.ok) return trip
    const [rows, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const world = worldOf(documents, trip.value.standing.organisation.zone)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return done({
      deals: shown.map((row) => line(row, findStage(manualOf(world, row), row.stage)?.name ?? { en: row.stage })),
      ...(last ? { next: writeCursor(last) } : {}),
    })
  })

  serve(app, getDeal, async ({ params: { deal }, now }, desk) => {
    const trip = await desk.trip([headQuery(deal), personsQuery(deal), namesInStateQuery(deal)])
    if (!trip.ok) return trip
    const [[row], persons, names] = trip.value.rows
    const { who } = trip.value.standing
    const state = row && (await headOf(desk.store, deal, row))?.state
    if (!state || !reads(who, state, now)) return notFound
    return done({
      state,
      persons: persons.map(({ person, name, address }) => ({
        person,
        ...(name === null ? {} : { name }),
        ...(address === null ? {} : { address }),
      })),
      names: namesOf(names),
      mine: who.kind === 'user' && mayAct(state, who.user, now),
    })
  })

  serve(app, getLedger, async ({ params: { deal }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      headQuery(deal),
      ledgerQuery(deal),
      personalQuery(deal),
      namesInLedgerQuery(deal),
      ...documentsOfDeal(documents, deal),
    ])
    if (!trip.ok) return trip
    const { rows, standing } = trip.value
    const [[row], events, personal, names, manuals, calendars] = rows
    keep(documents, manuals, calendars)
    const head = row && (await headOf(desk.store, deal, row))
    if (!head || !reads(standing.who, head.state, now)) return notFound
    const world = worldOf(documents, standing.organisation.zone)
    return done({
      deal,
      head: { seq: head.seq, hash: head.hash },
      events: events.map((event) => JSON.parse(event.body)),
      chain: events.map((event) => event.hash),
      manuals: Object.fromEntries(head.state.manuals.map((one) => [one.manual, manualOf(world, one)])),
      calendars: Object.fromEntries(head.state.calendars.map((one) => [one.calendar, calendarOf(world, one)])),
      personal: personalOf(personal),
      names: namesOf(names),
    })
  })
}

function line({ outcome, ...row }: DealRow, stageName: DealLine['stageName']): DealLine {
  return { ...row, stageName, ...(outcome === null ? {} : { outcome }) }
}

function namesOf(rows: readonly NameRow[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ user, name }) => [user, name]))
}
