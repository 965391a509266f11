import { mayAct, owner } from '../ledger/standing.ts'
import { findRole } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Case, Of, Told, Verdict } from './draft.ts'
import { requestAt } from './moment.ts'
import { request } from './request.ts'
import { rulers } from './rights.ts'

/** Adds somebody of the customer's side, or gives new texts to a person already there. */
export function addPerson(one: Case, act: Of<'add person'>): Verdict {
  const { type: _, person, ...texts } = act
  return request(one, { type: 'person added', person }, texts)
}

export function removePerson(one: Case, act: Of<'remove person'>): Verdict {
  if (!one.state.persons.includes(act.person)) return { code: 'unknown-person', person: act.person }
  return request(one, { type: 'person removed', person: act.person })
}

export function link(one: Case, act: Of<'link'>): Verdict {
  const { site, kind, target } = act.link
  const there = one.state.links.some((other) => other.site === site && other.kind === kind && other.target === target)
  return there ? { code: 'already-there', what: target } : request(one, { type: 'linked', link: act.link })
}

export function joinMember(one: Case, act: Of<'join member'>): Verdict {
  const { user, role } = act
  if (one.context.teamOf(user) === undefined) return { code: 'unknown-user', user }
  if (!findRole(one.manual, role)) return { code: 'unknown-role', role }
  if (approves(one.manual, role) && !mayNameApprovers(one)) return { code: 'not-allowed' }
  const until = act.until === undefined ? {} : { until: act.until }
  return [...request(one, { type: 'member joined', user, role, ...until }), ...acknowledged(one, [user])]
}

/** Whether holding a role lets somebody approve: the gates name it, or a role that it stands in for. */
function approves(manual: Manual, role: string): boolean {
  const named = manual.stages.flatMap(({ gate }) => (gate?.approver === undefined ? [] : [gate.approver]))
  return manual.roles.some((one) => named.includes(one.key) && (one.key === role || one.delegate === role))
}

/** Who asks does not choose who answers. */
function mayNameApprovers({ state, context }: Case): boolean {
  return context.importing || context.actor.kind !== 'user' || rulers(state, context).length > 0
}

export function leaveMember(one: Case, act: Of<'leave member'>): Verdict {
  const { user } = act
  const at = requestAt(one)
  const isMember = owner(one.state).user !== user && mayAct(one.state, user, at)
  return isMember ? request(one, { type: 'member left', user }, {}, at) : { code: 'unknown-user', user }
}

/** Gives the deal to somebody else, with that person's team of now. */
export function handOver(one: Case, act: Of<'hand over'>): Verdict {
  const team = one.context.teamOf(act.to)
  if (team === undefined) return { code: 'unknown-user', user: act.to }
  if (owner(one.state).user === act.to) return { code: 'already-there', what: act.to }
  return [...request(one, { type: 'handed over', to: act.to, team }), ...acknowledged(one, [act.to])]
}

/** Who is responsible and for which team, as the organisation says: a rep's change of team. */
export function setResponsible(one: Case, act: Of<'set responsible'>): Verdict {
  const { rep, team } = act
  if (one.context.teamOf(rep) === undefined) return { code: 'unknown-user', user: rep }
  const now = owner(one.state)
  if (now.user === rep && now.team === team) return { code: 'already-there', what: rep }
  return [...request(one, { type: 'responsible set', rep, team }), ...acknowledged(one, [rep])]
}

/** Those who acknowledged the deal's version elsewhere, and not yet here: rules that harden by it hold for them. */
export function acknowledged(one: Case, users: readonly string[], version: string = one.state.manual): Told[] {
  const since = version === one.state.manual ? (one.state.manuals.at(-1)?.from ?? 0) : Number.POSITIVE_INFINITY
  return users
    .filter((user) => one.context.acknowledged(user, version))
    .filter((user) => !one.state.acknowledged.some((known) => known.user === user && known.at >= since))
    .flatMap((user) => request(one, { type: 'manual acknowledged', user }))
}
