import { owedNow, reasonsFor } from '#shared/process/alerts/over.ts'
import { raisedBy } from '#shared/process/alerts/raised.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import type { World } from '#shared/process/world.ts'
import { alertsEnd, alertsFollow, alertsInsert } from '#worker/store/alerts.ts'
import type { Query } from '#worker/store/query.ts'

/** How a deal stands after an event, or after time alone went by; `before` is nothing for a new one. */
export interface Turn {
  before: DealState | undefined
  after: DealState
  judged: readonly Obligation[]
}

/** What a deal's turn raises and ends, for the batch that writes the turn. `now` is the moment up to which it was judged. */
export function alertQueries(world: World, { before, after, judged }: Turn, now: number): Query[] {
  const raised = raisedBy(world, after, judged, now)
  const isOthers = before !== undefined && mayOweAnew(before, after, now)
  return [
    ...(before ? [alertsEnd(after.deal, reasonsFor(after, judged), now)] : []),
    ...(isOthers ? alertsFollow(after.deal, owedNow(after, judged)) : []),
    ...alertsInsert(
      raised.map((one) => ({ ...one, deal: after.deal })),
      now,
    ),
  ]
}

/** Another owner, other members, or one whose time on the deal is over. */
function mayOweAnew(before: DealState, after: DealState, now: number): boolean {
  const isOver = after.members.some(({ until }) => until !== undefined && until <= now)
  return isOver || before.owners !== after.owners || before.members !== after.members
}
