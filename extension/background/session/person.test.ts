import { expect, test } from 'vitest'
import type { Session } from '#shared/api/session.ts'
import { isSomebodyElse } from './person.ts'

const session: Session = {
  user: 'bob',
  name: 'Bob Novak',
  email: 'bob@sales.test',
  organisation: { id: 'o1', name: 'Sales', timeZone: 'UTC', domains: ['sales.test'], mailboxes: [] },
  role: 'rep',
  team: { id: 'east', name: 'East' },
  language: 'en',
  sites: [],
}

test('who comes back keeps what waits, also with a new name, role or team', () => {
  const now = { ...session, name: 'Robert Novak', role: 'manager' as const, team: { id: 'west', name: 'West' } }
  expect(isSomebodyElse({ session }, now)).toBe(false)
})

test('another user is somebody else, and so is the same one in another organisation', () => {
  expect(isSomebodyElse({ session }, { ...session, user: 'carol' })).toBe(true)
  expect(isSomebodyElse({ session }, { ...session, organisation: { ...session.organisation, id: 'o2' } })).toBe(true)
})
