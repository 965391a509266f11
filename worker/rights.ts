import { mayAct, owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Integration, Member } from './store/standing.ts'

/**
 * Who may read a deal: its owner and members, the managers of its team and of those above it, admins, auditors, and keys. To anybody else it is not there.
 */
export function reads(who: Member | Integration, deal: DealState, now: number): boolean {
  if (who.kind === 'key' || who.role === 'admin' || who.role === 'auditor') return true
  if ([who.user, ...who.standsInFor].some((user) => mayAct(deal, user, now))) return true
  return who.leads.includes(owner(deal).team)
}

/** Who may know that a deal is there, with its name and owner: also the others of its team, whose messages it may hold. */
export function knows(who: Member | Integration, deal: DealState, now: number): boolean {
  return reads(who, deal, now) || (who.kind === 'user' && who.team === owner(deal).team)
}
