import type { MemberCard, PeopleCard } from '#extension/rooms/acts.ts'
import type { StandIn } from '#shared/api/deals.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'
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
  const standIns = (local.known.view.standIns ?? []).filter(({ until }) => until > now)
  const team = account.session.team.id
  const offered = { ...local, context: { ...context, teamOf: () => team } }
  return {
    members: state.members
      .filter(({ from, until }) => from <= now && (until === undefined || until > now))
      .map((one) => memberCard(local, one, roleName(manual, one.role, language))),
    roles: manual.roles
      .filter(({ key, leads }) => !leads && isAllowed(offered, { type: 'join member', user: anybody, role: key }))
      .map(({ key, name }) => ({ key, name: read(name, language) })),
    handOver: isAllowed(offered, { type: 'hand over', to: anybody }),
    standIns: standIns.map(({ absent, delegate, until }) => ({
      absent: userName(local, absent),
      delegate: userName(local, delegate),
      until,
    })),
    ...inPlace(local, standIns),
  }
}

/** The reader has no part of their own: whose place it is, and until when, as far as the server told. */
function inPlace(local: Local, standIns: readonly StandIn[]): Pick<PeopleCard, 'standsInFor'> {
  const { state, account, context, now } = local
  const me = account.session.user
  const [absent] = context.standsInFor
  if (absent === undefined || mayAct(state, me, now)) return {}
  const told = standIns.find((one) => one.absent === absent && one.delegate === me)
  return { standsInFor: { name: userName(local, absent), ...(told && { until: told.until }) } }
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
