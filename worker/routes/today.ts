import { getToday, type Today } from '#shared/api/today.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { toDoName } from '#shared/i18n/toDo.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { byDue, dueItems, endOfDay } from '#shared/process/obligations/dueItems.ts'
import { headOf } from '#worker/commands/head.ts'
import { type Leaders, mayRule } from '#worker/commands/mayRule.ts'
import { busy, done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedCalendars, listedManuals, worldOf } from '#worker/store/documents.ts'
import { allLinesQuery, rulersQuery } from '#worker/store/situation.ts'
import type { Member } from '#worker/store/standing.ts'
import { dueDealsCountQuery, dueDealsQuery } from '#worker/store/today.ts'
import { type WaitingRow, waitingPageQuery } from '#worker/store/waiting.ts'

const mostCases = 100

/** What somebody has to do today, found by index and judged now. */
export function today(app: App): void {
  serve(app, getToday, async ({ query: { limit }, now }, desk) => {
    const user = desk.caller.kind === 'user' ? desk.caller.user : ''
    const documents = documentsOf(desk.store.org)
    const zone = await desk.zone()
    if (!zone.ok) return zone
    const until = endOfDay(zone.value, now)
    const trip = await desk.trip([
      dueDealsQuery(user, now, until, limit),
      dueDealsCountQuery(user, now, until),
      waitingPageQuery(user, { limit: mostCases }, now),
      rulersQuery(),
      allLinesQuery(),
      listedManuals(documents),
      listedCalendars(documents),
    ])
    if (!trip.ok) return trip
    const [due, [all], waiting, rulers, lines, manuals, calendars] = trip.value.rows
    const { who, organisation } = trip.value.standing
    keep(documents, manuals, calendars)
    const world = worldOf(documents, organisation.zone)
    const heads = await Promise.all(due.map((row) => headOf(desk.store, row.deal, row)))
    if (who.kind !== 'user' || heads.includes(undefined)) return busy
    const users = [who.user, ...who.standsInFor]
    const items = heads
      .flatMap((head) => (head ? dueItems(world, head.state, { users, now, until, named: toDoName }) : []))
      .sort(byDue)
    const approvals = ruledBy(waiting, who, { rulers, lines })
    const overdue = items.filter(({ status }) => status === 'overdue').length
    return done({
      asOf: now,
      day: dayOf(organisation.zone, now),
      items,
      approvals: approvals.map((row) => approval(row, world.manuals.get(row.manual))),
      counts: { due: items.length - overdue, overdue, waiting: approvals.length },
      beyond: (all?.deals ?? 0) - due.length,
    })
  })
}

function ruledBy(waiting: readonly WaitingRow[], who: Member, leaders: Leaders): WaitingRow[] {
  if (who.role === 'auditor') return []
  return waiting.filter((row) => mayRule({ ...row, rulers: JSON.parse(row.rulers) }, who, leaders))
}

function approval(row: WaitingRow, manual: Parameters<typeof obligationName>[0]): Today['approvals'][number] {
  const { case: id, kind, deal, dealName, obligation, askerName, asked, due } = row
  const name = obligationName(manual, obligation)
  return { case: id, kind, deal, dealName, obligation, name, askerName, asked, ...(due === null ? {} : { due }) }
}
