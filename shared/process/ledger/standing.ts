import type { Correction, DealState, Doing, LoggedActivity } from './state.ts'
import { inOrder } from './told.ts'

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Events and commands that were taken back, arrived or not. */
export function undoneIn(state: DealState): ReadonlySet<string> {
  const set = sets.get(state.undone) ?? new Set(state.undone)
  sets.set(state.undone, set)
  return set
}

/** Whether an event was taken back, by its own name or by its command's. */
export function isTakenBack(state: DealState, event: string): boolean {
  if (state.undone.length === 0) return false
  const undone = undoneIn(state)
  return undone.has(event) || undone.has(commandOf(event))
}

/** The command that an event came from: its id is the command's, a dot, and its place. */
export function commandOf(event: string): string {
  return event.slice(0, event.lastIndexOf('.'))
}

/** A doing stands until an undo names its event or its command. */
export function stands(state: DealState, doing: Pick<Doing, 'event' | 'command'>): boolean {
  if (state.undone.length === 0) return true
  const undone = undoneIn(state)
  return !undone.has(doing.event) && !undone.has(doing.command)
}

/** Activities that were neither withdrawn nor moved away, each as it was last corrected, field by field. */
export function logged(state: DealState): readonly LoggedActivity[] {
  const { activities, undone, corrections } = state
  const standing = undone.length === 0 ? activities : activities.filter((activity) => stands(state, activity))
  return corrections.length === 0 ? standing : standing.map((activity) => corrected(state, activity))
}

/** The same, earliest first. */
export function loggedInOrder(state: DealState): readonly LoggedActivity[] {
  const all = logged(state)
  const isInOrder = all.every((one, place) => place === 0 || inOrder(all[place - 1] ?? one, one) <= 0)
  return isInOrder ? all : all.toSorted(inOrder)
}

const corrections = new WeakMap<readonly Correction[], ReadonlyMap<string, readonly Correction[]>>()

/** What corrects each event, earliest first, taken back or not. */
function correctionsIn(state: DealState): ReadonlyMap<string, readonly Correction[]> {
  const known = corrections.get(state.corrections)
  const made = known ?? Map.groupBy(state.corrections.toSorted(inOrder), ({ of }) => of)
  if (!known) corrections.set(state.corrections, made)
  return made
}

function corrected(state: DealState, activity: LoggedActivity): LoggedActivity {
  const told = correctionsIn(state).get(activity.event)
  if (!told) return activity
  const own = told.filter((one) => !isTakenBack(state, one.event))
  const kind = own.findLast((one) => one.kind !== undefined)?.kind
  const direction = own.findLast((one) => one.direction !== undefined)?.direction
  const happened = own.findLast((one) => one.happened !== undefined)?.happened
  return {
    ...activity,
    ...(kind === undefined ? {} : { kind }),
    ...(direction === undefined ? {} : { direction }),
    ...(happened === undefined ? {} : { at: happened }),
  }
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
