import { holders, owner } from '../ledger/standing.ts'
import type { ApprovalCase } from '../ledger/state.ts'
import { findRole } from '../manual/find.ts'
import type { Role } from '../manual/schema.ts'
import type { Case } from './draft.ts'

/** Who may give an approval: never its asker. Nobody at all: the request passes with a reason. */
export interface Approvers {
  who: string[]
  reasonInstead: boolean
}

/**
 * Holders of the approver's role and of the role that stands in for it, but for the asker. Is nobody else left, the role
 * says who decides: the team's managers (then the admins), the admins, or a reason on record. Nobody to ask is never a
 * dead end.
 */
export function approversOf(one: Case, approver: string, asker: string, at: number): Approvers {
  const role = findRole(one.manual, approver)
  const named = [role, findRole(one.manual, role?.delegate)].flatMap((each) => (each ? holdersOf(one, each, at) : []))
  const others = (users: readonly string[]) => [...new Set(users)].filter((user) => user !== asker)
  const { managersOf, admins } = one.context
  const instead = { managers: managersOf(owner(one.state).team), admins: [], reason: [] }[role?.nobodyLeft ?? 'admins']
  const fallbacks = role?.nobodyLeft === 'reason' ? [named] : [named, instead, admins]
  const who = fallbacks.map(others).find((users) => users.length > 0) ?? []
  return { who, reasonInstead: who.length === 0 }
}

/** Who asks for an approval: the actor; for a program it is the deal's owner, who is told of its refusal. */
export function askerOf({ state, context }: Case): string {
  return context.actor.kind === 'user' ? context.actor.id : owner(state).user
}

/** Whether the actor may rule on what somebody else asked: one who may, or who stands in for one. */
export function mayApprove(one: Case, { approver, asker }: ApprovalCase, at: number): boolean {
  const { actor, standsInFor } = one.context
  const { who } = approversOf(one, approver, asker, at)
  return [actor.id, ...standsInFor].some((user) => who.includes(user))
}

function holdersOf({ state, context }: Case, role: Role, at: number): readonly string[] {
  if (role.heldBy === 'managers') return context.managersOf(owner(state).team)
  return role.heldBy === 'admins' ? context.admins : holders(state, role, at)
}
