import type { GrainRow } from '#shared/process/contribution/grains.ts'
import { DealState } from '#shared/process/ledger/state.ts'
import { verify } from '#worker/chain/verify.ts'
import { isFlowCounted, isWholeCounted } from '#worker/commands/head.ts'
import { log, told } from '#worker/log.ts'
import { documentsOf, worldOf } from '#worker/store/documents.ts'
import { dealsAfter, momentsOf, type PageRow } from '#worker/store/night.ts'
import { readDocuments } from '#worker/store/readDocuments.ts'
import { rollupsOf } from '#worker/store/rollupSums.ts'
import type { Store } from '#worker/store/shard.ts'
import type { Found } from '../adminAlerts.ts'
import { type Kept, readDeals } from './readDeals.ts'
import { differs, recount, retold } from './recount.ts'

/** So many deals a page, and so many events but of one deal: five trips where no ledger is long. */
const dealsAPage = 20
const eventsAPage = 5000

export interface Examined {
  /** The last deal of the page; nothing after the last page. */
  last: string | undefined
  found: Found[]
}

/**
 * Examines the deals behind `after`: what they add to the figures, from their ledgers, against what is held for them, and the
 * chains of those for which `verifies`. Nothing when the database did not answer.
 */
export async function examine(
  store: Store,
  zone: string,
  after: string,
  verifies: (kept: Kept) => boolean,
): Promise<Examined | undefined> {
  const listed = await store.read([dealsAfter(after, dealsAPage)])
  const deals = listed && fitting(listed[0])
  const kept = deals && (await readDeals(store, deals))
  if (!listed || !deals || !kept) return undefined
  const found = await Promise.all(kept.filter(verifies).map(brokenChain))
  const recounted = await recountAll(store, zone, kept)
  if (!recounted) return undefined
  return {
    last: deals.length < dealsAPage && deals.length === listed[0].length ? undefined : deals.at(-1),
    found: [...found.flat(), ...recounted],
  }
}

function fitting(rows: readonly PageRow[]): string[] {
  let events = 0
  const fits = rows.filter(({ seq }, place) => {
    events += seq
    return place === 0 || events <= eventsAPage
  })
  return fits.map(({ deal }) => deal)
}

async function brokenChain({ deal, ledger }: Kept): Promise<Found[]> {
  const verified = await verify(ledger)
  if (verified.ok) return []
  const { seq, why } = verified
  return [{ tier: 1, subject: `chain/${deal}`, deal, detail: { what: 'chain', seq, why } }]
}

async function recountAll(store: Store, zone: string, kept: readonly Kept[]): Promise<Found[] | undefined> {
  const found: Found[] = []
  const states = new Map<Kept, DealState>()
  for (const one of kept) if (isOfThisEngine(one)) attempt(one, found, () => states.set(one, retold(one)))
  const documents = documentsOf(store.org)
  if (!(await readDocuments(store, documents, [...states.values()]))) return undefined
  const world = worldOf(documents, zone)
  const rows: GrainRow[] = []
  for (const [one, state] of states)
    attempt(one, found, () => {
      const recounted = recount(world, state, one)
      found.push(...recounted.found)
      rows.push(...recounted.rows)
    })
  const held = await heldRows(store, kept, rows)
  return held && [...found, ...held]
}

/** What an earlier engine counted, or did not, is counted anew by the sweep first. */
function isOfThisEngine({ head }: Kept): boolean {
  return JSON.parse(head.state).v === DealState.shape.v.value && isFlowCounted(head) && isWholeCounted(head)
}

/** A deal that cannot be retold is one whose figures nobody can vouch for. */
function attempt({ deal }: Kept, found: Found[], what: () => void): void {
  try {
    what()
  } catch (error) {
    log('error', 'recount', { deal, ...told(error) })
    found.push({ tier: 1, subject: `recount/${deal}/unreadable`, deal, detail: { what: 'unreadable' } })
  }
}

/** What the roll-ups hold for each deal alone; of one that moved in between the next night tells. */
async function heldRows(store: Store, kept: readonly Kept[], rows: readonly GrainRow[]): Promise<Found[] | undefined> {
  const deals = kept.map(({ deal }) => deal)
  const read = await store.read([momentsOf(deals), ...rollupsOf(rows)])
  if (!read) return undefined
  const [moments, ...differing] = read
  const isStill = (deal: string) => {
    const head = kept.find((one) => one.deal === deal)?.head
    return moments.some((one) => one.deal === deal && one.seq === head?.seq && one.asOf === head.asOf)
  }
  const first = new Map(
    differing
      .flat()
      .filter(({ deal }) => isStill(deal))
      .map((row) => [row.deal, row]),
  )
  return [...first].map(([deal, { grain, key, by }]) => differs(deal, grain, { key, by: JSON.parse(by) }))
}
