import type { LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState } from '../state.ts'
import type { Of } from './take.ts'

type Told = Of<
  'person added' | 'person removed' | 'member joined' | 'member left' | 'handed over' | 'responsible set' | 'linked'
>

/** Who leads a deal and who works on it, each from a moment on; the customer's people; the pages that belong to it. */
export function takePerson(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  switch (data.type) {
    case 'person added':
      if (!state.persons.includes(data.person)) state.persons = lists.add(state.persons, data.person)
      return
    case 'person removed':
      state.persons = state.persons.filter((person) => person !== data.person)
      return
    case 'member joined': {
      const until = data.until === undefined ? {} : { until: data.until }
      const joined = { user: data.user, role: data.role, from: event.at, ...until }
      state.members = lists.add(withoutFrom(state, data.user, event.at), joined)
      return
    }
    case 'member left':
      state.members = withoutFrom(state, data.user, event.at)
      return
    case 'handed over':
      state.owners = lists.add(state.owners, { user: data.to, team: data.team, from: event.at })
      return
    case 'responsible set':
      state.owners = lists.add(state.owners, { user: data.rep, team: data.team, from: event.at })
      return
    case 'linked':
      state.links = lists.add(state.links, data.link)
  }
}

/** The members, one of them no longer from a moment on. */
function withoutFrom(state: DealState, user: string, at: number): DealState['members'] {
  return state.members.map((member) =>
    member.user === user && (member.until === undefined || member.until > at) ? { ...member, until: at } : member,
  )
}
