import type { DealState, Doing, LoggedActivity, Visit } from './state.ts'

/** A doing stands until an undo names its event. */
export function stands(state: DealState, doing: Doing): boolean {
  return !state.undone.includes(doing.event)
}

/** Activities that were not withdrawn. */
export function logged(state: DealState): LoggedActivity[] {
  return state.activities.filter((activity) => !state.undone.includes(activity.event))
}

/** The visit that is open now, or the last one of a closed deal. */
export function currentVisit(state: DealState): Visit {
  const visit = state.visits.at(-1)
  if (!visit) throw new RangeError('a deal has at least one visit')
  return visit
}

/** Who owned the deal at a moment, with the team of that time. */
export function ownerAt(state: DealState, moment: number): { user: string; team: string } {
  const owner = state.owners.findLast((one) => one.from <= moment) ?? state.owners[0]
  if (!owner) throw new RangeError('a deal has at least one owner')
  return owner
}

export function owner(state: DealState): { user: string; team: string } {
  return ownerAt(state, Number.POSITIVE_INFINITY)
}

/** Owner and members act on a deal. */
export function mayAct(state: DealState, user: string, now: number): boolean {
  return owner(state).user === user || state.members.some((member) => member.user === user && isMember(member, now))
}

/** Who holds a role of the deal at a moment: its members with that role; the owner holds the role that leads. */
export function holders(state: DealState, role: { key: string; leads: boolean }, moment: number): string[] {
  if (role.leads) return [ownerAt(state, moment).user]
  return state.members
    .filter((member) => member.role === role.key && isMember(member, moment))
    .map((member) => member.user)
}

function isMember(member: { from: number; until?: number | undefined }, moment: number): boolean {
  return member.from <= moment && (member.until === undefined || member.until > moment)
}
