import * as z from 'zod'
import { type DepartedDeal, listDepartedDeals } from '#shared/api/figures.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { Id } from '#shared/process/id.ts'
import { findStage } from '#shared/process/manual/find.ts'
import type { World } from '#shared/process/world.ts'
import { askedFigures, mayAsk } from '#worker/figures/asked.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { outcomeName } from '#worker/figures/ways.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { type DepartedRow, departedQuery } from '#worker/store/departed.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { laggingQuery, personQuery, teamsQuery } from '#worker/store/figures.ts'
import { readPlace, writePlace } from './cursor.ts'

const Place = z.tuple([z.number(), Id])

/** The deals behind a departure from the straight way. */
export function departed(app: App): void {
  serve(app, listDepartedDeals, async ({ query, now }, desk) => {
    const { stage, is, step, cursor, limit, ...filter } = query
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const asked = await askedFigures(filter, desk, now)
    if (!asked.ok) return asked
    const { caller, store } = desk
    const { scope, period } = asked.value
    const documents = documentsOf(store.org)
    const departure = { stage, is, ...(step === undefined ? {} : { step }) }
    const trip = await desk.trip([
      teamsQuery(caller, now),
      personQuery(caller, query.rep, now),
      departedQuery(caller, scope, period, { departure, after, limit: limit + 1 }, now),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, [person], page, [lagging], manuals] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const shown = page.slice(0, limit)
    const last = page.length > limit ? shown.at(-1) : undefined
    const manual = world.manuals.get(page[0]?.version ?? '')
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      stageName: (manual && findStage(manual, stage)?.name) ?? { en: stage },
      ...(step === undefined ? {} : { stepName: obligationName(manual, `${stage}/1/${step}`) }),
      deals: page[0]?.deals ?? 0,
      won: page[0]?.won ?? 0,
      lines: shown.map((row) => lineOf(row, world)),
      ...(last ? { next: writePlace([last.closed, last.deal]) } : {}),
    })
  })
}

function lineOf(
  { deal, name, owner, ownerName, version, outcome, opened, closed }: DepartedRow,
  world: World,
): DepartedDeal {
  return {
    deal,
    ...(name === null ? {} : { name }),
    ...(owner === null ? {} : { owner: { user: owner, name: ownerName ?? owner } }),
    outcome,
    outcomeName: outcomeName(world.manuals.get(version)?.outcomes ?? [], outcome),
    opened,
    closed,
  }
}
