import { describe, expect, it } from 'vitest'
import type { DealState } from '#shared/process/ledger/state.ts'
import { monday, Scene } from '#test/fixtures/scene.ts'
import { knows, reads } from './rights.ts'
import type { Integration, Member } from './store/standing.ts'

const person = (user: string, role: Member['role'], team: string): Member => ({
  kind: 'user',
  user,
  name: user,
  email: `${user}@sales.test`,
  role,
  team,
  teamName: team,
  language: 'en',
  leads: role === 'manager' ? [team] : [],
  standsInFor: [],
})
const key: Integration = { kind: 'key', id: 'k', scopes: ['read'] }

/** A deal of `rep` in team east, with `guest` of team west as a member for one hour. */
const state: DealState = {
  ...new Scene().state,
  members: [{ user: 'guest', role: 'presales', from: monday, until: monday + 3_600_000 }],
}

describe('a deal is read by', () => {
  it.each<[string, Member | Integration, boolean, boolean]>([
    ['its owner', person('rep', 'rep', 'east'), true, true],
    ['its owner after a move to another team', person('rep', 'rep', 'west'), true, true],
    ['a member of another team', person('guest', 'rep', 'west'), true, true],
    ['a colleague of its team, only as a name', person('colleague', 'rep', 'east'), false, true],
    ['the manager of its team', person('boss', 'manager', 'east'), true, true],
    ['a rep of another team, not at all', person('stranger', 'rep', 'west'), false, false],
    ['a manager of another team, not at all', person('chief', 'manager', 'west'), false, false],
    ['an auditor', person('auditor', 'auditor', 'west'), true, true],
    ['the manager of a team above', { ...person('top', 'manager', 'west'), leads: ['west', 'east'] }, true, true],
    ['who stands in for its owner', { ...person('stand-in', 'rep', 'west'), standsInFor: ['rep'] }, true, true],
    ['an admin', person('admin', 'admin', 'west'), true, true],
    ['a key', key, true, true],
  ])('%s', (_, who, whole, name) => {
    expect([reads(who, state, monday), knows(who, state, monday)]).toEqual([whole, name])
  })

  it('a member as long as the membership lasts', () => {
    expect(reads(person('guest', 'rep', 'west'), state, monday + 3_600_000)).toBe(false)
  })
})
