import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'

/** A deal as it was known at a moment: folded from what was recorded by then; nothing before it was opened. */
export function asKnown(rows: readonly { body: string }[]): DealState | undefined {
  return rows.length === 0 ? undefined : replay(rows.map(({ body }) => LedgerEvent.parse(JSON.parse(body))))
}
