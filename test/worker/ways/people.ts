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
  | 'getOrganisation'
  | 'changeOrganisation'
  | 'resetMember'
  | 'inviteMember'
  | 'listInvitations'
  | 'revokeInvitation'
  | 'readInvitation'
  | 'acceptInvitation'
  | 'listDelegations'
  | 'delegate'
  | 'endDelegation'
  | 'listKeys'
  | 'createKey'
  | 'revokeKey'
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
  getOrganisation: [],
  changeOrganisation: [],
  resetMember: [({ rep }) => ({ params: { user: rep }, body: {} })],
  inviteMember: [({ team }) => ({ body: { email: 'new@own.test', name, role: 'rep', team, language: 'en' } })],
  listInvitations: [],
  revokeInvitation: [({ invitation }) => ({ params: { invitation } })],
  readInvitation: [],
  acceptInvitation: [],
  listDelegations: [],
  delegate: [
    ({ rep }, { own }) => ({ body: { delegate: rep, since: own.clock.now, until: own.clock.now + 1000 } }),
    ({ rep }, { own }) => ({
      body: { absent: rep, delegate: own.user('colleague'), since: own.clock.now, until: own.clock.now + 1000 },
    }),
  ],
  endDelegation: [({ delegation }) => ({ params: { delegation } })],
  listKeys: [],
  createKey: [],
  revokeKey: [({ apiKey }) => ({ params: { key: apiKey } })],
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
