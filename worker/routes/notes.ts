import * as z from 'zod'
import { eraseNote, listNotes, noteStep, type StepNote, settleNote } from '#shared/api/notes.ts'
import { Id } from '#shared/process/id.ts'
import { mayAct, owner } from '#shared/process/ledger/standing.ts'
import { findStep } from '#shared/process/manual/find.ts'
import { manualOf } from '#shared/process/world.ts'
import { actorOf } from '#worker/auth/actor.ts'
import { headOf } from '#worker/commands/head.ts'
import { busy, done, failed, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { documentsOf, documentsOfDeal, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { type NoteRow, noteDelete, noteInsert, noteQuery, notesQuery, settleQuery } from '#worker/store/notes.ts'
import { stillQuery } from '#worker/store/people.ts'
import { headQuery } from '#worker/store/situation.ts'
import { readPlace, writePlace } from './cursor.ts'

/** A step of an outcome stands in no stage. */
const stageOfOutcome = 'closed'

const Place = z.tuple([z.number(), Id])

/** What reps write of steps that make no sense to them. */
export function notes(app: App): void {
  serve(app, noteStep, async ({ body: { id, deal, step, text }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([headQuery(deal), ...documentsOfDeal(documents, deal)])
    if (!trip.ok) return trip
    const { who, organisation } = trip.value.standing
    const [[row], manuals, calendars] = trip.value.rows
    const head = row && (await headOf(desk.store, deal, row))
    if (who.kind !== 'user' || !head || !reads(who, head.state, now)) return notFound
    keep(documents, manuals, calendars)
    if (![who.user, ...who.standsInFor].some((user) => mayAct(head.state, user, now)))
      return failed({ kind: 'forbidden' })
    const { manual } = head.state
    const found = findStep(manualOf(worldOf(documents, organisation.zone), head.state), step)
    if (!found) return failed({ kind: 'malformed', faults: [{ at: 'step', expected: 'a step of the deal’s manual' }] })
    const { team } = owner(head.state)
    const note = {
      id,
      at: now,
      user: who.user,
      team,
      deal,
      manual,
      stage: found.stage?.key ?? stageOfOutcome,
      step,
      text,
    }
    return (await desk.store.write([stillQuery(desk.caller, [who.role]), noteInsert(note)])) ? done({ id }) : busy
  })

  serve(app, listNotes, async ({ query: { cursor, limit, ...filter }, now }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const documents = documentsOf(desk.store.org)
    const page = notesQuery(desk.caller, { ...filter, after, limit: limit + 1 }, now)
    const trip = await desk.trip([page, listedManuals(documents)])
    if (!trip.ok) return trip
    const [rows, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const world = worldOf(documents, trip.value.standing.organisation.zone)
    const nameOf = (row: NoteRow) => findStep(manualOf(world, row), row.step)?.step.name ?? { en: row.step }
    return done({
      notes: shown.map((row) => line(row, nameOf(row))),
      ...(last ? { next: writePlace([last.at, last.id]) } : {}),
    })
  })

  serve(app, settleNote, async ({ params: { note }, now }, desk) => {
    const trip = await desk.trip([noteQuery(desk.caller, note, now)])
    if (!trip.ok) return trip
    if (trip.value.rows[0].length === 0) return notFound
    return (await desk.store.write([settleQuery(desk.caller, note, now)])) ? done({ id: note }) : busy
  })

  serve(app, eraseNote, async ({ params: { note }, now }, desk) => {
    const trip = await desk.trip([noteQuery(desk.caller, note, now)])
    if (!trip.ok) return trip
    if (trip.value.rows[0].length === 0) return notFound
    const actor = actorOf(trip.value.standing)
    const audit = auditQuery({ at: now, actor, action: 'note erased', subject: note })
    const written = await desk.store.write([stillQuery(desk.caller, ['admin']), noteDelete(note), audit])
    return written ? done({ id: note }) : busy
  })
}

function line({ settled, by, ...row }: NoteRow, stepName: StepNote['stepName']): StepNote {
  return { ...row, stepName, ...(settled === null ? {} : { settled: { at: settled, by: by ?? '' } }) }
}
