import * as z from 'zod'
import { type AlertLine, answerAlert, eraseWord, listAlerts } from '#shared/api/alerts.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { inRounds } from '#worker/commands/rounds.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import {
  type AlertRow,
  alertAnswered,
  alertCountsQuery,
  alertQuery,
  alertsQuery,
  leadersQueries,
  unansweredQuery,
  wordForget,
} from '#worker/store/alertList.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { stillQuery } from '#worker/store/people.ts'
import { answerersOf, mayAnswer } from './answerers.ts'
import { readPlace, writePlace } from './cursor.ts'

const Place = z.tuple([z.number(), z.string()])

/** What somebody is asked to answer, and the answers. */
export function alerts(app: App): void {
  serve(app, listAlerts, async ({ query: { cursor, limit, ...filter }, now }, desk) => {
    const place = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !place)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const after = place && { moment: place[0], id: place[1] }
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      alertsQuery(desk.caller, { ...filter, after, limit: limit + 1 }, now),
      alertCountsQuery(desk.caller, now),
      ...leadersQueries(),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const [rows, counts, leaders, paths, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const { who } = trip.value.standing
    const role = who.kind === 'user' ? who.role : 'auditor'
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      alerts: rows.slice(0, limit).map((row) => ({
        ...line(row, documents.manuals, now),
        answerers: answerersOf(row, leaders, paths),
        mayAnswer: mayAnswer(row, role),
      })),
      counts,
      ...(last ? { next: writePlace([last.answered ?? last.raised, last.id]) } : {}),
    })
  })

  serve(app, answerAlert, ({ params: { id }, body: { word }, now }, desk) =>
    inRounds(desk.store, async () => {
      const trip = await desk.trip([alertQuery(desk.caller, id, now)])
      if (!trip.ok) return { answer: trip }
      const { who } = trip.value.standing
      const [[row]] = trip.value.rows
      if (!row || who.kind !== 'user') return { answer: notFound }
      if (row.answered !== null) {
        const isRepeated = row.by === who.user && row.word === word
        return { answer: isRepeated ? done({ id, answered: row.answered }) : taken }
      }
      if (!mayAnswer(row, who.role)) return { answer: failed({ kind: 'forbidden' }) }
      const entry = { at: now, actor: who.user, action: 'alert answered', subject: id, detail: { tier: row.tier } }
      return {
        write: [unansweredQuery(id, who.user), alertAnswered(id, who.user, word, now), auditQuery(entry)],
        answer: done({ id, answered: now }),
      }
    }),
  )

  serve(app, eraseWord, async ({ params: { id }, now }, desk) => {
    const trip = await desk.trip([alertQuery(desk.caller, id, now)])
    if (!trip.ok) return trip
    if (trip.value.rows[0].length === 0) return notFound
    const actor = actorOf(trip.value.standing)
    const audit = auditQuery({ at: now, actor, action: 'word erased', subject: id })
    const written = await desk.store.write([stillQuery(desk.caller, ['admin']), wordForget(id), audit])
    return written ? done({ id }) : busy
  })
}

const taken = failed({ kind: 'conflict', what: 'already there' })

function line(row: AlertRow, manuals: ReadonlyMap<string, Manual>, now: number) {
  const { id, tier, rung, level, raised, due, answered, by, word } = row
  const known: Partial<AlertLine> = {
    ...(row.deal === null ? {} : { deal: row.deal }),
    ...(row.dealName === null ? {} : { dealName: row.dealName }),
    ...(row.rep === null ? {} : { rep: row.rep, repName: row.repName ?? row.rep }),
    ...(row.team === null ? {} : { team: row.team, teamName: row.teamName ?? row.team }),
  }
  if (row.obligation !== null) {
    known.obligation = row.obligation
    known.name = obligationName(manuals.get(row.manual ?? ''), row.obligation)
  }
  if (answered !== null && by !== null) known.answer = { at: answered, by, byName: row.byName ?? by, word: word ?? '' }
  const overdue = answered === null && due <= now
  const detail: AlertLine['detail'] = JSON.parse(row.detail)
  return { id, tier, rung, level, raised, due, overdue, detail, current: row.current === 1, ...known }
}
