import * as z from 'zod'
import { listViews } from '#shared/api/figures.ts'
import { getRepScore } from '#shared/api/scores.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { askedFigures } from '#worker/figures/asked.ts'
import { weekLines } from '#worker/figures/board.ts'
import { without } from '#worker/figures/fresh.ts'
import { pooledLosses } from '#worker/figures/losses.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { freshQuery, laggingQuery, personQuery, sharesQuery, stepsQuery } from '#worker/store/figures.ts'
import { viewsQuery } from '#worker/store/views.ts'
import { readPlace, writePlace } from './cursor.ts'

/** A rep's own score, as the rep and the rep's managers see it, and who looked at it. */
export function reps(app: App): void {
  serve(app, getRepScore, async ({ params: { rep }, query: { as, ...days }, now }, desk) => {
    const asked = await askedFigures({ ...days, rep }, desk, now)
    if (!asked.ok) return asked
    const { period, scope, fresh, until } = asked.value
    const { caller, store } = desk
    const documents = documentsOf(store.org)
    const trip = await desk.trip([
      personQuery(caller, rep, now),
      sharesQuery(caller, scope, period, now),
      stepsQuery(caller, scope, period, now),
      freshQuery(caller, scope, fresh, now),
      laggingQuery(now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [[person], shares, steps, young, [lagging], manuals] = rows
    if (!person) return notFound
    keep(documents, manuals, [])
    noteSeen(store, standing, rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const whole = scope.own && as === 'self'
    const hidden = whole ? [] : without(young).map((row) => ({ ...row, week: weekOf(row.day) }))
    const told = [...present(shares), ...hidden]
    const own = pooled(told, world)
    return done({
      rep,
      name: person.name,
      teamName: person.teamName,
      asOf: lagging?.since ?? now,
      ...period,
      until: whole ? period.to : until,
      othersUntil: until,
      pooled: own,
      weeks: weekLines(told, world),
      losses: pooledLosses([...present(steps), ...hidden], own.score, world),
    })
  })

  serve(app, listViews, async ({ params: { rep }, query: { cursor, limit }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(z.tuple([z.number(), z.string()]), cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const trip = await desk.trip([personQuery(desk.caller, rep, now), viewsQuery(rep, { after, limit: limit + 1 })])
    if (!trip.ok) return trip
    const [[person], views] = trip.value.rows
    const { who } = trip.value.standing
    const sees = who.kind === 'user' && (who.user === rep || who.role === 'admin' || who.role === 'auditor')
    if (!person || !sees) return notFound
    const shown = views.slice(0, limit)
    const last = views.length > limit ? shown.at(-1) : undefined
    return done({
      views: shown.map(({ at, by, name }) => ({ at, by, name })),
      ...(last ? { next: writePlace([last.at, last.id]) } : {}),
    })
  })
}
