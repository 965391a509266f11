import type { Colleagues } from '#extension/rooms/acts.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import { listMembers } from '#shared/api/people.ts'
import type { Local } from '../deal/local.ts'
import { ask } from '../request.ts'
import { set, setting } from '../store/settings.ts'
import { request } from './request.ts'

/** Gives a colleague a part in the deal, for good or until a moment. */
export async function join(
  local: Local,
  sight: Sight,
  { user, role, until }: { user: string; role: string; until?: number | undefined },
): Promise<void> {
  const same = JSON.stringify(['join', local.deal, user, local.state.members.length])
  await request(
    local,
    sight,
    { type: 'join member', user, role, ...(until !== undefined && { until }) },
    same,
    'joined',
  )
}

export async function leave(local: Local, sight: Sight, user: string): Promise<void> {
  await request(local, sight, { type: 'leave member', user }, JSON.stringify(['leave', local.deal, user]), 'left')
}

/** Gives the deal to a colleague. True once it is theirs. */
export function handOver(local: Local, sight: Sight, to: string): Promise<boolean> {
  const same = JSON.stringify(['hand over', local.deal, to, local.state.owners.length])
  return request(local, sight, { type: 'hand over', to }, same, 'handed-over')
}

/** Colleagues who could be given a part, as the server names them; as this device last heard while it cannot be reached. */
export async function colleagues(): Promise<Colleagues | undefined> {
  const user = (await setting('account'))?.session.user
  const members = await ask(listMembers, { query: { inactive: 'no', limit: 100 } })
  if (members.ok) {
    const found = members.value.members.map((one) => ({
      user: one.user,
      name: one.name,
      team: one.team,
      teamName: one.teamName,
      role: one.role,
    }))
    await set('colleagues', found)
  }
  const held = await setting('colleagues')
  return (
    held && {
      colleagues: held
        .filter((one) => one.user !== user && one.role !== 'auditor')
        .map((one) => ({ user: one.user, name: one.name, team: one.teamName })),
    }
  )
}
