import type { Act } from '#shared/process/ledger/command.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { OpenDeals } from '#worker/store/jobDeals.ts'

/** What a job does: one act on each of some open deals, as of one moment. */
export interface Work {
  /** The moment from which it holds. */
  at: number
  deals: OpenDeals
  act: Act
  /** Whether the deal was told something newer of the same kind since: what is older says nothing to it any more. */
  overtaken: (state: DealState) => boolean
}
