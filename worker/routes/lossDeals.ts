import * as z from 'zod'
import { type LossDeal, type LossDeals, listLossDeals } from '#shared/api/lossDeals.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { pool } from '#shared/process/score/pool.ts'
import type { World } from '#shared/process/world.ts'
import { type AskedFigures, askedFigures, isHidden, mayAsk } from '#worker/figures/asked.ts'
import { without } from '#worker/figures/fresh.ts'
import { lostBy } from '#worker/figures/losses.ts'
import { addUp, numbersOf, pooled } from '#worker/figures/pooled.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { freshQuery, laggingQuery, personQuery, type StepRow, stepsQuery, teamsQuery } from '#worker/store/figures.ts'
import { type LossDealRow, lossDealsQuery } from '#worker/store/lossDeals.ts'
import type { Period } from '#worker/store/scope.ts'
import { readPlace, writePlace } from './cursor.ts'

const Place = z.tuple([z.number(), z.string()])

/** The deals behind a figure: from roll-ups alone. */
export function lossDeals(app: App): void {
  serve(app, listLossDeals, async ({ query, now }, desk) => {
    const { stage, step, status, cursor, limit, ...filter } = query
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const asked = await askedFigures(filter, desk, now)
    if (!asked.ok) return asked
    const { caller, store } = desk
    const { scope, period, fresh } = asked.value
    const documents = documentsOf(store.org)
    const trip = await desk.trip([
      teamsQuery(caller, now),
      personQuery(caller, query.rep, now),
      stepsQuery(caller, scope, period, now),
      freshQuery(caller, scope, fresh, now),
      lossDealsQuery(
        caller,
        scope,
        shownOf(asked.value),
        { stage, step, status, freshFrom: fresh.from, after, limit: limit + 1 },
        now,
      ),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, [person], steps, young, page, [lagging], manuals] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const brought = isHidden(asked.value) ? [...steps, ...without(young)] : steps
    const { score } = pooled(
      brought.map((row) => ({ ...row, week: '', deal: '' })),
      world,
    )
    const points = pointsBy(brought, score)
    const shown = page.slice(0, limit)
    const last = page.length > limit ? shown.at(-1) : undefined
    const asks = brought.filter((row) => (stage ?? row.stage) === row.stage && (step ?? row.step) === row.step)
    const { waived, selfAttested } = pool([addUp(asks)], numbersOf(asks, world))
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      until: shownOf(asked.value).to,
      score,
      sums: sumsOf(asks, points),
      shares: { waived, selfAttested },
      rows: page[0]?.rows ?? 0,
      deals: page[0]?.deals ?? 0,
      lines: shown.map((row) => lineOf(row, points, world)),
      ...(last ? { next: writePlace([last.lost, last.key]) } : {}),
    })
  })
}

/** Without what is fresh, where one rep's figures are told to somebody else. */
const shownOf = (asked: AskedFigures): Period => (isHidden(asked) ? { ...asked.period, to: asked.until } : asked.period)

const stepOf = ({ stage, step }: { stage: string; step: string }) => `${stage}/${step}`

/** The points that each step lost, as boards say it. */
function pointsBy(rows: readonly StepRow[], score: number | null): ReadonlyMap<string, number> {
  return new Map(lostBy(rows, score, stepOf).map(({ key, points }) => [key, points]))
}

function sumsOf(rows: readonly StepRow[], points: ReadonlyMap<string, number>): LossDeals['sums'] {
  const { settled, met, late, overdue, missed, violated } = addUp(rows)
  const lost = [...new Set(rows.map(stepOf))].reduce((sum, key) => sum + (points.get(key) ?? 0), 0)
  return { settled, met, late, overdue, missed, violated, points: lost }
}

/** The points of a step are shared out down its rows, so that those up to each row are rounded once. */
function lineOf(row: LossDealRow, points: ReadonlyMap<string, number>, world: World): LossDeal {
  const { deal, stage, step, version, settled, met, late, overdue, missed, violated } = row
  const manual = world.manuals.get(version)
  const upTo = (lost: number) => Math.round((points.get(stepOf(row)) ?? 0) * (lost / row.whole))
  return {
    deal,
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.owner === null ? {} : { owner: { user: row.owner, name: row.ownerName ?? row.owner } }),
    stage,
    stageName: (manual && findStage(manual, stage)?.name) ?? { en: stage },
    step,
    stepName: obligationName(manual, `${stage}/1/${step}`),
    from: row.first,
    to: row.last,
    fresh: row.fresh === 1,
    ...(row.rep === '' ? {} : { owedBy: { user: row.rep, ...(row.repName === null ? {} : { name: row.repName }) } }),
    manual: version,
    settled,
    met,
    late,
    overdue,
    missed,
    violated,
    points: row.lost === 0 ? 0 : upTo(row.run) - upTo(row.run - row.lost),
  }
}
