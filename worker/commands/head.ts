import { contributionOf } from '#shared/process/contribution/contribution.ts'
import { type Flow, flowRows, flowSum } from '#shared/process/contribution/flowKey.ts'
import { add, type Vector } from '#shared/process/contribution/vector.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { DealState } from '#shared/process/ledger/state.ts'
import type { World } from '#shared/process/world.ts'
import { documentsOf } from '#worker/store/documents.ts'
import { ledgerPageQuery, leftFlowQuery, settledIn, settledQuery } from '#worker/store/ledger.ts'
import { readDocuments } from '#worker/store/readDocuments.ts'
import type { Store } from '#worker/store/shard.ts'
import type { HeadRow } from '#worker/store/situation.ts'

/** A deal's head as it stands: where its chain ends, what is folded from it, what the roll-ups hold for it. */
export interface Head {
  seq: number
  hash: string
  asOf: number
  team: string
  changed: number
  state: DealState
  /** What the roll-ups hold for the obligations of the state; for those that left it they hold it for good. */
  vector: Vector
  flow: Flow
  /** The state was made from the whole ledger just now: what had left it is in it again. */
  whole: boolean
}

const stateVersion = DealState.shape.v.value

/**
 * A head with its state as this engine folds it; what an earlier version folded is folded anew from the ledger, and so is what
 * left its past behind before all of it was counted. Nothing when the database did not answer.
 */
export async function headOf(
  store: Store,
  deal: string,
  { state, vector, flow, ...row }: HeadRow,
): Promise<Head | undefined> {
  // Nobody but this Worker writes states: one of today's version needs no second look, and every request reads one.
  const stored: DealState = JSON.parse(state)
  const own = { ...row, vector: JSON.parse(vector), flow: JSON.parse(flow) }
  const isCounted = stored.folded === undefined || (isFlowCounted({ flow }) && stored.folded.past.leftOut !== undefined)
  if (stored.v === stateVersion && isCounted) return { ...own, state: stored, whole: false }
  const made = await replayed(store, deal)
  return made && { ...own, state: made, whole: true }
}

/** Every deal was opened, so that none is counted without a count. */
export function isFlowCounted({ flow }: Pick<HeadRow, 'flow'>): boolean {
  return flow !== '{}'
}

/**
 * The whole way of a deal that ended, what it left out, and the days of answers were not counted at first: the sweep counts
 * them, and needs a ledger only for what has left a state.
 */
export function isWholeCounted({ flow, state }: Pick<HeadRow, 'flow' | 'state'>): boolean {
  const rows = flowRows(JSON.parse(flow))
  const kinds = new Set(rows.map(({ kind }) => kind))
  const { folded }: DealState = JSON.parse(state)
  if (folded && folded.past.leftOut === undefined) return false
  if (rows.some(({ kind, target }) => kind === 'answer' && target === '')) return false
  return !kinds.has('cycle') || (kinds.has('way') && kinds.has('left out'))
}

/** The same head with all that had left its state in it again, and in its vector what the roll-ups hold for that. */
export async function wholeHead(store: Store, deal: string, head: Head, world: World): Promise<Head | undefined> {
  const state = head.whole ? head.state : await replayed(store, deal)
  const read = await store.read([settledQuery(deal), leftFlowQuery(deal)])
  if (!state || !read) return undefined
  // A fold lets go of versions too: this isolate may never have read those that judged what comes back.
  if (!(await readDocuments(store, documentsOf(store.org), [state]))) return undefined
  const { vector } = contributionOf(world, state, settledIn(read[0]), head.asOf)
  for (const [key, values] of Object.entries(head.vector)) add(vector, key, values)
  const flow = read[1].reduce((sum, { body }) => flowSum(sum, JSON.parse(body)), head.flow)
  return { ...head, state, vector, flow, whole: true }
}

const page = 500

/** A deal folded from its ledger, read in pages. */
async function replayed(store: Store, deal: string): Promise<DealState | undefined> {
  const events: LedgerEvent[] = []
  for (;;) {
    const read = await store.read([ledgerPageQuery(deal, events.at(-1)?.seq ?? 0, page)])
    if (!read) return undefined
    for (const { body } of read[0]) events.push(LedgerEvent.parse(JSON.parse(body)))
    if (read[0].length < page) return events.length === 0 ? undefined : replay(events)
  }
}
