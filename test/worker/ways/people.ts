import type { Ways } from './way.ts'

const name = 'A name'
const hash = (id: string) => (/^[0-9a-f]{64}$/.test(id) ? id : '2'.repeat(64))

export const peopleWays: Ways<
  | 'takeOutboxKey'
  | 'listSessions'
  | 'endSession'
  | 'listMembers'
  | 'changeMember'
  | 'changeSelf'
  | 'listTeams'
  | 'createTeam'
  | 'changeTeam'
  | 'removeTeam'
  | 'listCalendars'
  | 'publishCalendar'
> = {
  takeOutboxKey: [],
  listSessions: [],
  endSession: [({ session }) => ({ params: { session } })],
  listMembers: [({ team }) => ({ query: { team } })],
  changeMember: [
    ({ rep }) => ({ params: { user: rep }, body: { name } }),
    ({ team }, { own }) => ({ params: { user: own.user('rep') }, body: { team } }),
  ],
  changeSelf: [],
  listTeams: [],
  createTeam: [
    ({ team }) => ({ body: { id: 'below', name, calendar: 'plain', above: team } }),
    ({ calendar }) => ({ body: { id: 'beside', name, calendar: hash(calendar) } }),
  ],
  changeTeam: [
    ({ team }) => ({ params: { team }, body: { name } }),
    ({ team }) => ({ params: { team: 'east' }, body: { above: team } }),
    ({ calendar }) => ({ params: { team: 'east' }, body: { calendar: hash(calendar) } }),
  ],
  removeTeam: [({ team }) => ({ params: { team } })],
  listCalendars: [],
  publishCalendar: [],
}
