import { type ChainView, verifyDeal } from '#shared/api/chain.ts'
import { personalOf } from '#worker/chain/personal.ts'
import { placeOfDeal, type Root, rangeOf, segmentOf } from '#worker/chain/root.ts'
import { verify } from '#worker/chain/verify.ts'
import { headOf } from '#worker/commands/head.ts'
import { busy, done, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { ledgerQuery, personalQuery } from '#worker/store/deals.ts'
import { headsQuery, rootIn, rootQuery } from '#worker/store/roots.ts'
import type { Store } from '#worker/store/shard.ts'
import { headQuery } from '#worker/store/situation.ts'

/** Whether a deal's ledger is what was once written. Reads the whole of it, and the heads that share its part of the root. */
export function chain(app: App): void {
  serve(app, verifyDeal, async ({ params: { deal }, now }, desk) => {
    const trip = await desk.trip([headQuery(deal), ledgerQuery(deal), personalQuery(deal), rootQuery()])
    if (!trip.ok) return trip
    const [[row], rows, personal, [newest]] = trip.value.rows
    const head = row && (await headOf(desk.store, deal, row))
    if (!head || !reads(trip.value.standing.who, head.state, now)) return notFound
    const own = { seq: head.seq, hash: head.hash }
    const events = rows.map(({ body }) => JSON.parse(body))
    const verified = await verify({
      events,
      chain: rows.map(({ hash }) => hash),
      head: own,
      personal: personalOf(personal),
    })
    const known = rootIn(newest)
    const root = known && (await stateIn(desk.store, known, deal))
    if (known && !root) return busy
    return done({
      deal,
      head: own,
      intact: verified.ok,
      erased: verified.ok ? verified.erased : [],
      ...(verified.ok ? {} : { broken: { seq: verified.seq, why: verified.why } }),
      ...(root ? { root } : {}),
    })
  })
}

/** Hashes the part of the root that the deal lies in once more from the ledgers. */
async function stateIn(store: Store, root: Root, deal: string): Promise<ChainView['root']> {
  const { night, at } = root
  const place = placeOfDeal(root, deal)
  const segment = root.segments[place]
  const read = await store.read([headsQuery(at, rangeOf(root, place), (segment?.deals ?? 0) + 1)])
  if (!read) return undefined
  const isSame = segment === undefined ? read[0].length === 0 : (await segmentOf(read[0])).hash === segment.hash
  const isIn = read[0].some((line) => line.deal === deal)
  return { night, at, state: !isSame ? 'differs' : isIn ? 'covered' : 'newer' }
}
