import { holders, owner, ownerAt } from '../ledger/standing.ts'
import type { ApprovalCase, DealState } from '../ledger/state.ts'
import { findRole } from '../manual/find.ts'
import type { Manual, Role } from '../manual/schema.ts'
import type { Case } from './draft.ts'

/** Words that stand for whoever manages the deal's team or one above it, and for whoever administers the organisation. */
export const managersWord = '@managers'
export const adminsWord = '@admins'

/** Who may give an approval: never its asker. Nobody at all: the request passes with a reason. */
export interface Approvers {
  who: string[]
  reasonInstead: boolean
}

/**
 * Who is asked, in turn: users and the two words. The first group counts in which there is anybody but the asker: holders
 * of the approver's role and of the role that stands in for it. Is nobody else left, the role says who decides: the team's
 * managers (then the admins), the admins, or a reason on record. Nobody to ask is never a dead end.
 */
export function approverGroups(manual: Manual, state: DealState, approver: string, at: number): string[][] {
  const role = findRole(manual, approver)
  const named = [role, findRole(manual, role?.delegate)].flatMap((each) => (each ? holdersOf(state, each, at) : []))
  const instead = { managers: [managersWord], admins: [], reason: [] }[role?.nobodyLeft ?? 'admins']
  return role?.nobodyLeft === 'reason' ? [named] : [named, instead, [adminsWord]]
}

/** The same by name, as the organisation is now; `askers` are in none of the groups. */
export function approversOf(one: Case, approver: string, askers: readonly string[], at: number): Approvers {
  const { managersOf, admins } = one.context
  const named = (word: string) => {
    if (word === managersWord) return managersOf(owner(one.state).team)
    return word === adminsWord ? admins : [word]
  }
  const groups = approverGroups(one.manual, one.state, approver, at)
  const others = groups.map((group) => [...new Set(group.flatMap(named))].filter((user) => !askers.includes(user)))
  const who = others.find((users) => users.length > 0) ?? []
  return { who, reasonInstead: who.length === 0 }
}

/** Who asks for an approval: the actor; for a program it is the deal's owner, who is told of its refusal. */
export function askerOf({ state, context }: Case): string {
  return context.actor.kind === 'user' ? context.actor.id : owner(state).user
}

/**
 * In whose name something was asked: the asker's, and the owner's where the asker could ask only in place of somebody
 * absent. None of them rules on it.
 */
export function askersOf(state: DealState, { asker, asked }: { asker: string; asked: number }): string[] {
  const { user } = ownerAt(state, asked)
  const own = user === asker || state.members.some((member) => member.user === asker && member.from <= asked)
  return own ? [asker] : [asker, user]
}

/** Whether the actor may rule on what somebody else asked: one who may, or who stands in for one. */
export function mayApprove(one: Case, approval: ApprovalCase, at: number): boolean {
  const { actor, standsInFor } = one.context
  const { who } = approversOf(one, approval.approver, askersOf(one.state, approval), at)
  return [actor.id, ...standsInFor].some((user) => who.includes(user))
}

function holdersOf(state: DealState, role: Role, at: number): readonly string[] {
  if (role.heldBy === 'managers') return [managersWord]
  return role.heldBy === 'admins' ? [adminsWord] : holders(state, role, at)
}
