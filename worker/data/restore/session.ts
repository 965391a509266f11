import type * as z from 'zod'
import type { restore } from '#shared/api/restore.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, notFound, type Outcome } from '#worker/outcome.ts'
import { auditQuery } from '#worker/store/audit.ts'
import {
  beginQueries,
  finishQueries,
  progressQuery,
  type RestoreRow,
  restoreGuard,
  restoreQuery,
  roomQuery,
  unbuiltQuery,
} from '#worker/store/restore.ts'
import {
  foundingOf,
  foundingQueries,
  giveUpQueries,
  organisationUpdate,
  rowsInsert,
} from '#worker/store/restoreRows.ts'
import type { Standing } from '#worker/store/standing.ts'
import { begun, Progress } from './progress.ts'
import { rebuildDeal } from './rebuild.ts'
import { takeLines } from './take.ts'

export type Asked = z.output<typeof restore.body>
export type Answer = z.input<typeof restore.answer>

/** So many people an organisation may have that is still to be filled. */
const mostFounders = 50
/** So many deals are made again by one request. */
const dealsAtOnce = 20

interface Restoring {
  desk: Desk
  standing: Standing
  session: string
  part: number
  progress: Progress
  now: number
}

/** One step of a restore; each may be asked again when its answer was lost. */
export async function restoreStep(desk: Desk, asked: Asked, now: number): Promise<Outcome<Answer>> {
  const trip = await desk.trip([restoreQuery(asked.session), roomQuery()])
  if (!trip.ok) return trip
  const { standing, rows } = trip.value
  const [[row], [room]] = rows
  if (!room) return notFound
  if (asked.step === 'begin') {
    if (row) return resumed(asked.session, row)
    if (room.state === 'restoring') return failed({ kind: 'conflict', what: 'already there' })
    if (room.deals || room.members > mostFounders) return failed({ kind: 'conflict', what: 'not empty' })
    return begin(desk, standing, asked.session, now)
  }
  if (!row) return notFound
  if (row.finished !== null) return over(asked.session, row)
  const progress = Progress.parse(JSON.parse(row.body))
  const restoring = { desk, standing, session: asked.session, part: Number(row.cursor), progress, now }
  if (asked.step === 'part') return takePart(restoring, asked.part, asked.lines)
  return asked.step === 'finish' ? finish(restoring) : giveUp(restoring)
}

async function begin(desk: Desk, { who }: Standing, session: string, now: number): Promise<Outcome<Answer>> {
  const founding = await desk.store.read(foundingQueries())
  if (!founding) return busy
  const progress = begun(foundingOf(founding))
  const by = who.kind === 'user' ? who.user : who.id
  const written = await desk.store.write([
    ...beginQueries(session, JSON.stringify(progress), by, now),
    auditQuery({ at: now, actor: by, action: 'restore begun', subject: session }),
  ])
  return written ? done(answer(session, 0, progress)) : busy
}

function resumed(session: string, row: RestoreRow): Outcome<Answer> {
  if (row.finished !== null) return over(session, row)
  return done(answer(session, Number(row.cursor), Progress.parse(JSON.parse(row.body))))
}

function over(session: string, { cursor, result }: RestoreRow): Outcome<Answer> {
  const { lines = 0, deals = 0, state = 'given up' } = JSON.parse(result ?? '{}')
  return done({ session, part: Number(cursor) + 1, lines, deals, rebuilt: deals, state })
}

function answer(session: string, part: number, { lines, counts, rebuilt }: Progress): Answer {
  return { session, part: part + 1, lines, deals: counts.deal ?? 0, rebuilt: rebuilt.count, state: 'open' }
}

/** A part that came before has its answer; one that is not the next is out of order. */
async function takePart(restoring: Restoring, part: number, lines: readonly string[]): Promise<Outcome<Answer>> {
  const { desk, session, progress } = restoring
  if (part <= restoring.part) return done(answer(session, restoring.part, progress))
  if (part !== restoring.part + 1) return failed({ kind: 'conflict', what: 'out of order' })
  const taken = await takeLines(progress, lines)
  if (!taken.ok) return refuse(restoring, `line ${taken.line}`, taken.expected)
  const { progress: next, rows } = taken.brought
  const written = await desk.store.write([
    restoreGuard(session, restoring.part),
    ...[...rows].flatMap(([kind, list]) => rowsInsert(kind, list)),
    ...(next.ended && next.organisation ? [organisationUpdate(next.organisation)] : []),
    progressQuery(session, part, JSON.stringify(next), next.lines),
  ])
  return written ? done(answer(session, part, next)) : busy
}

/** Makes the next deals again; when none is left, the organisation is open. */
async function finish(restoring: Restoring): Promise<Outcome<Answer>> {
  const { desk, session, part, progress, now, standing } = restoring
  if (!progress.ended) return failed({ kind: 'conflict', what: 'out of order' })
  const read = await desk.store.read([unbuiltQuery(progress.rebuilt.last, dealsAtOnce)])
  if (!read) return busy
  for (const { deal } of read[0]) {
    const made = await rebuildDeal(desk.store, deal, standing.organisation.zone, now)
    if (made === 'busy') return busy
    if (!made.ok) return refuse(restoring, `deal ${deal}`, `a ledger that holds (${made.why})`)
    progress.rebuilt = { last: deal, count: progress.rebuilt.count + 1 }
  }
  if (read[0].length < dealsAtOnce) return open(restoring)
  const written = await desk.store.write([
    restoreGuard(session, part),
    progressQuery(session, part, JSON.stringify(progress), progress.lines),
  ])
  return written ? done(answer(session, part, progress)) : busy
}

async function open({ desk, session, part, progress, now, standing: { who } }: Restoring): Promise<Outcome<Answer>> {
  const told: Answer = { ...answer(session, part, progress), rebuilt: progress.counts.deal ?? 0, state: 'done' }
  const by = who.kind === 'user' ? who.user : who.id
  const written = await desk.store.write([
    restoreGuard(session, part),
    ...finishQueries(session, JSON.stringify(told), now),
    auditQuery({ at: now, actor: by, action: 'organisation restored', subject: session, detail: progress.counts }),
  ])
  return written ? done(told) : busy
}

async function refuse(restoring: Restoring, at: string, expected: string): Promise<Outcome<Answer>> {
  const given = await giveUp(restoring)
  return given.ok ? failed({ kind: 'malformed', faults: [{ at, expected }] }) : given
}

async function giveUp({ desk, session, part, progress, now, standing: { who } }: Restoring): Promise<Outcome<Answer>> {
  const told: Answer = { ...answer(session, part, progress), state: 'given up' }
  const by = who.kind === 'user' ? who.user : who.id
  const written = await desk.store.write([
    restoreGuard(session, part),
    ...giveUpQueries(progress.founding),
    ...finishQueries(session, JSON.stringify(told), now),
    auditQuery({ at: now, actor: by, action: 'restore given up', subject: session }),
  ])
  return written ? done(told) : busy
}
