import { type DealLine, getDeal, getLedger, listDeals } from '#shared/api/deals.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { isToDo } from '#shared/process/obligations/toDo.ts'
import { calendarOf, manualOf, type World } from '#shared/process/world.ts'
import { personalOf } from '#worker/chain/personal.ts'
import { headOf } from '#worker/commands/head.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { type DealFilter, type DealRow, dealsQuery, dealTotalsQuery } from '#worker/store/dealList.ts'
import {
  ledgerQuery,
  type NameRow,
  namesInLedgerQuery,
  namesInStateQuery,
  namesOfRulersQuery,
  personalQuery,
  personsQuery,
  standInsQuery,
  statesQuery,
} from '#worker/store/deals.ts'
import { documentsOf, documentsOfDeal, keep, listedCalendars, listedManuals, worldOf } from '#worker/store/documents.ts'
import { headQuery } from '#worker/store/situation.ts'
import { readCursor, writeCursor } from './cursor.ts'

/** Deals: lists of them, one of them, and its whole ledger. */
export function deals(app: App): void {
  serve(app, listDeals, async ({ query: { cursor, limit, step, totals, ...filter }, now }, desk) => {
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const documents = documentsOf(desk.store.org)
    const freshFrom = await freshTo(desk, { ...filter, totals }, now)
    if (!freshFrom.ok) return freshFrom
    const narrowed = { ...filter, ...(step === undefined ? {} : { open: 'yes' as const }), freshFrom: freshFrom.value }
    const page = dealsQuery(desk.caller, { ...narrowed, after, limit: limit + 1 }, now)
    const whole = totals === undefined || step !== undefined ? [] : [dealTotalsQuery(desk.caller, narrowed, now)]
    const trip = await desk.trip([page, listedManuals(documents), ...whole])
    if (!trip.ok) return trip
    const [rows, manuals, counted] = trip.value.rows
    keep(documents, manuals, [])
    const world = worldOf(documents, trip.value.standing.organisation.zone)
    const shown = rows.slice(0, limit)
    const asking = step === undefined ? shown : await dealsAsking(desk, world, shown, step, now)
    if (!asking) return busy
    const last = rows.length > limit ? shown.at(-1) : undefined
    return done({
      deals: asking.map((row) => line(row, findStage(manualOf(world, row), row.stage)?.name ?? { en: row.stage })),
      ...(last ? { next: writeCursor(last) } : {}),
      ...(counted?.[0] ? { totals: counted[0] } : {}),
    })
  })

  serve(app, getDeal, async ({ params: { deal }, now }, desk) => {
    const trip = await desk.trip([
      headQuery(deal),
      personsQuery(deal),
      namesInStateQuery(deal),
      namesOfRulersQuery(deal, now),
      standInsQuery(deal, now),
    ])
    if (!trip.ok) return trip
    const [[row], persons, names, rulers, away] = trip.value.rows
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
      names: namesOf([...names, ...rulers, ...away.map((one) => ({ user: one.delegate, name: one.delegateName }))]),
      mine: who.kind === 'user' && [who.user, ...who.standsInFor].some((user) => mayAct(state, user, now)),
      ...(away.length > 0 && { standIns: away.map(({ absent, delegate, until }) => ({ absent, delegate, until })) }),
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

/** Of what one rep is late with, others are not told what fell due from this day on; a list that tells none of it has no such day. */
async function freshTo(
  desk: Desk,
  { owner, overdue, totals }: Pick<DealFilter, 'owner' | 'overdue'> & { totals: 'yes' | undefined },
  now: number,
): Promise<Outcome<string | undefined>> {
  const own = desk.caller.kind === 'user' && desk.caller.user === owner
  if (owner === undefined || (overdue ?? totals) === undefined || own) return done(undefined)
  const zone = await desk.zone()
  return zone.ok ? done(dayOf(zone.value, now)) : zone
}

/** Of these deals the ones on which a step is to be done, judged now. */
async function dealsAsking(desk: Desk, world: World, rows: readonly DealRow[], step: string, now: number) {
  const documents = documentsOf(desk.store.org)
  const read = await desk.store.read([statesQuery(rows.map(({ deal }) => deal)), listedCalendars(documents)])
  if (!read) return undefined
  keep(documents, [], read[1])
  const asking = new Set<string>()
  for (const row of read[0]) {
    const head = await headOf(desk.store, row.deal, row)
    if (!head) return undefined
    const asked = obligations(world, head.state, now)
    if (asked.some((one) => one.step === step && one.kind === 'step' && isToDo(one))) asking.add(row.deal)
  }
  return rows.filter(({ deal }) => asking.has(deal))
}

function line({ outcome, due, ...row }: DealRow, stageName: DealLine['stageName']): DealLine {
  return { ...row, stageName, ...(outcome === null ? {} : { outcome }), ...(due === null ? {} : { due }) }
}

function namesOf(rows: readonly NameRow[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ user, name }) => [user, name]))
}
