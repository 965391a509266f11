import type { TodayItem } from '#shared/api/today.ts'
import { toDoName } from '#shared/i18n/toDo.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { byDue, dueItems, endOfDay } from '#shared/process/obligations/dueItems.ts'
import { localDeal } from '../deal/local.ts'
import { waitingDeals } from '../outbox/queue.ts'
import { store } from '../store/open.ts'
import { setting } from '../store/settings.ts'
import type { HeldToday } from './held.ts'

export interface ItemsNow {
  user: string
  now: number
  /** Nothing where the server never said how today stands. */
  held: HeldToday | undefined
  items: TodayItem[]
}

/**
 * What the person signed in is to do by the end of today: as the server last said, and for deals of which this device knows
 * more by now, as the engine judges them here with all that waits to be sent. Nothing while nobody is signed in.
 */
export async function itemsNow(): Promise<ItemsNow | undefined> {
  const [account, held, skew] = await Promise.all([setting('account'), setting('today'), setting('skew')])
  if (!account || account.lapsed) return undefined
  const { user, organisation } = account.session
  const now = Date.now() + (skew ?? 0)
  const until = endOfDay(organisation.timeZone, now)
  const sameDay = held?.answer.day === dayOf(organisation.timeZone, now)
  const known = await knownBetter(sameDay ? held.asked : 0)
  const judged = new Map<string, TodayItem[]>()
  for (const deal of known) {
    const local = await localDeal(deal)
    if (!local) continue
    const of = held?.answer.items.filter((one) => one.deal === deal) ?? []
    const users = [...new Set([user, ...of.map(({ owedBy }) => owedBy)])]
    judged.set(deal, dueItems(local.known.world, local.state, { users, now, until, named: toDoName }))
  }
  const told = (held?.answer.items ?? []).filter(({ deal, due }) => !judged.has(deal) && due < until)
  return { user, now, held, items: [...told, ...[...judged.values()].flat()].toSorted(byDue) }
}

/** Own deals that were heard of since the server was asked for the whole, or on which something waits. */
async function knownBetter(asked: number): Promise<string[]> {
  const [rows, waiting] = await Promise.all([store().then((db) => db.getAll('deals')), waitingDeals()])
  return rows
    .filter(({ deal, view, fetched }) => view.mine && (fetched >= asked || waiting.includes(deal)))
    .map(({ deal }) => deal)
}
