import type { Act } from '../ledger/command.ts'
import { mayAct, owner } from '../ledger/standing.ts'
import { manualOf } from '../world.ts'
import { type Case, personal, type Verdict } from './draft.ts'
import { requestAt } from './moment.ts'

type Of<T extends Act['type']> = Extract<Act, { type: T }>

/** Adds somebody of the customer's side, or gives new texts to a person already there. */
export function addPerson(one: Case, act: Of<'add person'>): Verdict {
  const { type: _, person, ...texts } = act
  return [{ at: at(one), source: 'word', happening: { type: 'person added', person }, ...personal(texts) }]
}

export function removePerson(one: Case, act: Of<'remove person'>): Verdict {
  if (!one.state.persons.includes(act.person)) return { code: 'unknown-person', person: act.person }
  return [{ at: at(one), source: 'word', happening: { type: 'person removed', person: act.person } }]
}

export function link(one: Case, act: Of<'link'>): Verdict {
  const there = one.state.links.some((other) => JSON.stringify(other) === JSON.stringify(act.link))
  if (there) return { code: 'already-there', what: act.link.target }
  return [{ at: at(one), source: 'word', happening: { type: 'linked', link: act.link } }]
}

export function joinMember(one: Case, act: Of<'join member'>): Verdict {
  if (one.context.teamOf(act.user) === undefined) return { code: 'unknown-user', user: act.user }
  if (!manualOf(one.world, one.state).roles.some((role) => role.key === act.role))
    return { code: 'unknown-role', role: act.role }
  const until = act.until === undefined ? {} : { until: act.until }
  return [
    { at: at(one), source: 'word', happening: { type: 'member joined', user: act.user, role: act.role, ...until } },
  ]
}

export function leaveMember(one: Case, act: Of<'leave member'>): Verdict {
  const moment = at(one)
  if (owner(one.state).user === act.user || !mayAct(one.state, act.user, moment))
    return { code: 'unknown-user', user: act.user }
  return [{ at: moment, source: 'word', happening: { type: 'member left', user: act.user } }]
}

/** Gives the deal to somebody else, with that person's team of now. */
export function handOver(one: Case, act: Of<'hand over'>): Verdict {
  const team = one.context.teamOf(act.to)
  if (team === undefined) return { code: 'unknown-user', user: act.to }
  if (owner(one.state).user === act.to) return { code: 'already-there', what: act.to }
  return [{ at: at(one), source: 'word', happening: { type: 'handed over', to: act.to, team } }]
}

function at(one: Case): number {
  return requestAt(one.state, one.command, one.context, one.moments)
}
