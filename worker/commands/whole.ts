import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { ledgerPageQuery } from '#worker/store/ledger.ts'
import type { Store } from '#worker/store/shard.ts'

const page = 500

/**
 * A deal folded anew from its ledger, read in pages: for a state that another version of the engine wrote, and for a command
 * that reaches further back than the state does. Nothing when the database did not answer or there is no such deal.
 */
export async function wholeState(store: Store, deal: string): Promise<DealState | undefined> {
  const events: LedgerEvent[] = []
  for (;;) {
    const read = await store.read([ledgerPageQuery(deal, events.at(-1)?.seq ?? 0, page)])
    if (!read) return undefined
    for (const { body } of read[0]) events.push(LedgerEvent.parse(JSON.parse(body)))
    if (read[0].length < page) return events.length === 0 ? undefined : replay(events)
  }
}
