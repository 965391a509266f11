import { personalOf } from '#worker/chain/personal.ts'
import type { Ledger } from '#worker/chain/verify.ts'
import { type ChainRow, headsOf, ledgerAfter, ledgersOf, personalOfDeals, settledOf } from '#worker/store/night.ts'
import type { Store } from '#worker/store/shard.ts'
import type { HeadRow } from '#worker/store/situation.ts'

/** All that is kept of a deal, as of one moment. */
export interface Kept {
  deal: string
  head: HeadRow
  ledger: Ledger
  /** What left its state: obligations, and under `@flow/` parts of its flow. */
  settled: { key: string; body: string }[]
}

/** So many events of a deal come with the first trip, and with each further one. */
const page = 500

/** Reads these deals in one trip, and the rest of long ledgers in further ones. Nothing when the database did not answer. */
export async function readDeals(store: Store, deals: readonly string[]): Promise<Kept[] | undefined> {
  const read = await store.read([headsOf(deals), ledgersOf(deals, page), settledOf(deals), personalOfDeals(deals)])
  if (!read) return undefined
  const [heads, events, settled, personal] = read
  const kept: Kept[] = []
  for (const { deal, ...head } of heads) {
    const own = <T extends { deal: string }>(rows: readonly T[]) => rows.filter((row) => row.deal === deal)
    const rows = await restOf(store, deal, own(events), head.seq)
    if (!rows) return undefined
    kept.push({ deal, head, settled: own(settled), ledger: ledgerOf(head, rows, personalOf(own(personal))) })
  }
  return kept
}

/** Nothing is read of what came after the head was. */
async function restOf(store: Store, deal: string, first: ChainRow[], upTo: number): Promise<ChainRow[] | undefined> {
  const rows = [...first]
  for (let last = rows.at(-1)?.seq ?? 0; rows.length >= page && last < upTo; last = rows.at(-1)?.seq ?? upTo) {
    const more = await store.read([ledgerAfter(deal, last, Math.min(page, upTo - last))])
    if (!more) return undefined
    if (more[0].length === 0) break
    rows.push(...more[0])
  }
  return rows
}

function ledgerOf({ seq, hash }: HeadRow, rows: readonly ChainRow[], personal: Ledger['personal']): Ledger {
  return {
    events: rows.map(({ body }) => JSON.parse(body)),
    chain: rows.map((row) => row.hash),
    head: { seq, hash },
    personal,
  }
}
