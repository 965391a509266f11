import type { MemberCard, PeopleCard } from '#extension/rooms/acts.ts'
import { mayAct, owner } from '#shared/process/ledger/standing.ts'
import { findRole } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { userName } from './names.ts'
import type { Here } from './visit.ts'
import { isAllowed } from './weigh.ts'

/** Stands for any colleague when it is weighed whether the reader could give one a part. */
const anybody = 'anybody'

/** Who has a part in the deal beside its owner, and what the reader can change about that. */
export function peopleCard(local: Local, { manual }: Here, language: Language): PeopleCard {
  const { state, account, context, now } = local
  const team = account.session.team.id
  const offered = { ...local, context: { ...context, teamOf: () => team } }
  const absent = owner(state).user
  const inPlace = context.standsInFor.includes(absent) && !mayAct(state, account.session.user, now)
  return {
    members: state.members
      .filter(({ from, until }) => from <= now && (until === undefined || until > now))
      .map((one) => memberCard(local, one, roleName(manual, one.role, language))),
    roles: manual.roles
      .filter(({ key, leads }) => !leads && isAllowed(offered, { type: 'join member', user: anybody, role: key }))
      .map(({ key, name }) => ({ key, name: read(name, language) })),
    handOver: isAllowed(offered, { type: 'hand over', to: anybody }),
    ...(inPlace && { standsInFor: userName(local, absent) }),
  }
}

function roleName(manual: Manual, key: string, language: Language): string {
  const role = findRole(manual, key)
  return role ? read(role.name, language) : key
}

function memberCard(local: Local, { user, until }: Local['state']['members'][number], role: string): MemberCard {
  return {
    user,
    name: userName(local, user),
    role,
    leave: isAllowed(local, { type: 'leave member', user }),
    ...(until !== undefined && { until }),
  }
}
