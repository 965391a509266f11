import { describe, expect, test } from 'vitest'
import { contextOf, day, hour, manualHash, monday, smallWorld } from '#test/fixtures/scene.ts'
import { Act } from '../ledger/command.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'

const opening = (more: object, context: Context = contextOf('rep'), acted = monday, received = acted) => {
  const act = Act.parse({ type: 'open deal', name: 'Deal', manual: 'small', ...more })
  const command = { v: 1 as const, id: 'c1', deal: 'd1', acted, sent: received, act }
  return decide(smallWorld(), undefined, command, context, received)
}
const opened = (...given: Parameters<typeof opening>) => {
  const told = opening(...given)
  if (!told.ok) throw new Error(told.refusal.code)
  return told.events
}

describe('a deal', () => {
  test('is opened at the first stage of the manual in force, for who asks', () => {
    expect(opened({})[0]).toMatchObject({
      at: monday,
      happening: { type: 'opened', manual: manualHash, atStage: 'find', owner: 'rep', team: 'east', origin: 'rep' },
    })
  })

  test('is opened half-way, for somebody else, of a kind and a segment', () => {
    const more = { atStage: 'needs', owner: 'stranger', kind: 'renewal', segment: 'bank' }
    expect(opened(more)[0]?.happening).toMatchObject({ ...more, team: 'west' })
  })

  test('brings its contacts, links and what its owner had read', () => {
    const more = {
      persons: [{ person: 'p', name: 'Li Na' }],
      links: [{ site: 'crm', kind: 'record', target: 'r1' }],
    }
    const events = opened(more, contextOf('rep', 'rep', { acknowledged: () => true }))
    expect(events.map(({ happening }) => happening.type)).toEqual([
      'opened',
      'person added',
      'linked',
      'manual acknowledged',
    ])
    expect(events[1]).toMatchObject({ personal: { name: 'Li Na' } })
  })

  test('opened while the server was away was opened at its own act', () => {
    expect(opened({}, contextOf('rep'), hour(1), hour(9))[0]).toMatchObject({ at: hour(1), recorded: hour(9) })
  })

  test('of the past is opened then, as an import', () => {
    const [event] = opened({ origin: 'lead' }, contextOf('rep', 'rep', { importing: true }), hour(1), day(300))
    expect(event).toMatchObject({ at: hour(1), source: 'integration', happening: { origin: 'import' } })
  })

  test.each<[string, Context, string]>([
    ['by an integration', contextOf('rep', 'rep', { actor: { kind: 'integration', id: 'form' } }), 'lead'],
    ['by somebody who gives it to a rep', contextOf('boss', 'manager'), 'lead'],
    ['by the rep whose clock it would start', contextOf('rep'), 'rep'],
  ])('told to be a lead %s is one of a %s', (_, context, origin) => {
    expect(opened({ origin: 'lead', owner: 'rep' }, context)[0]?.happening).toMatchObject({ origin })
  })

  test.each([
    [{ manual: 'old' }, 'unknown-manual'],
    [{ atStage: 'moon' }, 'unknown-stage'],
    [{ owner: 'ghost' }, 'unknown-user'],
  ])('with %j is refused', (more, code) => {
    expect(opening(more)).toMatchObject({ refusal: { code } })
  })

  test('is not opened by an auditor', () => {
    expect(opening({}, contextOf('colleague', 'auditor'))).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})

test('nothing is asked of a deal that is not there', () => {
  const command = { v: 1 as const, id: 'c1', deal: 'd1', acted: 1, sent: 1, act: { type: 'resume' as const } }
  expect(decide(smallWorld(), undefined, command, contextOf('rep'), 1)).toEqual({
    ok: false,
    refusal: { code: 'unknown-deal' },
  })
})
