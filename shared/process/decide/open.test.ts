import { describe, expect, test } from 'vitest'
import { contextOf, day, hour, manualHash, monday, Scene, smallWorld } from '#test/fixtures/scene.ts'
import { Act } from '../ledger/command.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'

const program = { kind: 'integration' as const, id: 'rep' }
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

  test('may have been a lead since earlier', () => {
    expect(opened({ since: monday - 60_000 })[0]?.happening).toMatchObject({ since: monday - 60_000 })
    expect(opened({})[0]?.happening).not.toHaveProperty('since')
  })

  test('rests on who opens it: a rep’s word, a job’s own record', () => {
    expect(opened({})[0]).toMatchObject({ source: 'word' })
    const job = contextOf('rep', 'rep', { actor: { kind: 'system', id: 'sweep' } })
    expect(opened({ owner: 'rep' }, job)[0]).toMatchObject({ source: 'integration' })
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
    ['by an integration that is named like the rep', contextOf('rep', 'rep', { actor: program }), 'lead'],
    ['by the rep whose clock it would start', contextOf('rep'), 'rep'],
  ])('told to be a lead %s is one of a %s', (_, context, origin) => {
    expect(opened({ origin: 'lead', owner: 'rep' }, context)[0]?.happening).toMatchObject({ origin })
  })

  test.each([
    [{ manual: 'old' }, { code: 'unknown-manual', manual: 'old' }],
    [{ atStage: 'moon' }, { code: 'unknown-stage', stage: 'moon' }],
    [{ owner: 'ghost' }, { code: 'unknown-user', user: 'ghost' }],
  ])('with %j is refused', (more, refusal) => {
    expect(opening(more)).toEqual({ ok: false, refusal })
  })

  test('is not opened on a version that is not there, nor a second time', () => {
    const gone = contextOf('rep', 'rep', { inForce: () => 'b'.repeat(64) })
    expect(opening({}, gone)).toMatchObject({ refusal: { code: 'unknown-manual' } })
    const scene = new Scene()
    const act = Act.parse({ type: 'open deal', name: 'Deal', manual: 'small' })
    expect(scene.ask(act, hour(1))).toEqual({ ok: false, refusal: { code: 'deal-exists' } })
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
