import type { FoundDeal } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { IndexEntry } from '#shared/api/deals.ts'
import type { Session } from '#shared/api/session.ts'
import { store } from '../store/open.ts'
import { clues } from './clues.ts'
import { found } from './match.ts'

/** More than these nobody reads through. */
const mostNear = 5
const mostFound = 6

/** Deals of this very record, of these people or of their companies: what a rep looks at before opening another one. */
export async function nearDeals(session: Session, sight: Sight, but?: string): Promise<FoundDeal[]> {
  const { linked, byAddress, byDomain } = await clues(session, sight)
  const nearest = [linked, byAddress, byDomain].flatMap((entries) => entries.toSorted(openFirst))
  return [...new Map(nearest.map((entry) => [entry.deal, entry])).values()]
    .filter(({ deal }) => deal !== but)
    .slice(0, mostNear)
    .map(found)
}

/** Open deals on this device whose name holds the text; without one, those near the open view lead. Asks nobody. */
export async function searchDeals(text: string, near: readonly FoundDeal[], but?: string): Promise<FoundDeal[]> {
  const wanted = text.trim().toLowerCase()
  const all = await (await store()).getAll('people')
  const fits = all.filter((row) => row.outcome === undefined && row.name.toLowerCase().includes(wanted))
  const rest = fits.toSorted(openFirst).map(found)
  const led = [...near.filter((one) => one.name.toLowerCase().includes(wanted)), ...rest]
  return [...new Map(led.map((one) => [one.deal, one])).values()].filter(({ deal }) => deal !== but).slice(0, mostFound)
}

function openFirst(a: IndexEntry, b: IndexEntry): number {
  const order = (one: IndexEntry) => Number(one.outcome !== undefined) * 2 + Number(!one.mine)
  return order(a) - order(b) || b.changed - a.changed
}
