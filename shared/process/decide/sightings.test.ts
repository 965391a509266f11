import { describe, expect, test } from 'vitest'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { type Asking, contextOf, day, hashOf, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { Act } from '../ledger/command.ts'
import { decide } from './decide.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const sight = (to: string, more: object = {}): Act => ({
  type: 'sight stage',
  site: 'crm',
  record: 'r1',
  to,
  observed: false,
  ...more,
})

describe('a stage seen elsewhere', () => {
  test('moves the deal, whatever its gate would say', () => {
    const scene = new Scene(smallManual, 'needs')
    const [event] = scene.tell(sight('close', { from: 'needs', observed: true }), hour(1))
    expect(event).toMatchObject({
      source: 'page',
      happening: { type: 'stage sighted', site: 'crm', record: 'r1', from: 'needs', to: 'close', observed: true },
    })
    expect(scene.stage).toBe('close')
  })

  test('was nobody’s click where a program tells of it', () => {
    const scene = new Scene(smallManual, 'needs')
    const context = { actor: { kind: 'integration' as const, id: 'crm' } }
    const [event] = scene.tell(sight('close', { observed: true }), hour(1), { context })
    expect(event?.happening).toMatchObject({ type: 'stage sighted', observed: false })
  })

  test('is stored as it was seen, the stage that is open too: what it means is for those who judge', () => {
    const scene = new Scene(smallManual, 'needs')
    expect(refusal(scene.ask(sight('needs'), hour(1)))).toBe('accepted')
    expect(scene.all(hour(2)).filter(({ kind }) => kind === 'gate')).toMatchObject([{ status: 'pending' }])
  })

  test('at the same moment is the same sighting', () => {
    const scene = new Scene()
    scene.tell(sight('needs'), hour(1))
    expect(refusal(scene.ask(sight('needs'), hour(1)))).toBe('already-there')
    expect(refusal(scene.ask(sight('needs'), hour(2)))).toBe('accepted')
  })

  test('at the moment of another move, or of another sighting, is a sighting of its own', () => {
    const scene = new Scene()
    scene.advance(hour(1))
    expect(refusal(scene.ask(sight('needs'), hour(1)))).toBe('accepted')
    expect(refusal(scene.ask(sight('close'), hour(1)))).toBe('accepted')
  })

  test('that the manual lacks is refused', () => {
    expect(refusal(new Scene().ask(sight('moon'), hour(1)))).toBe('unknown-stage')
  })

  test('counts by the device’s clock, corrected, however long it waited', () => {
    const scene = new Scene()
    const act = sight('needs', { happenedAt: hour(1) + 600_000, unverified: true })
    const command = { v: 1 as const, id: 'x', deal: 'd1', acted: hour(3) + 600_000, sent: day(2) + 600_000, act }
    const decision = decide(scene.world, scene.state, command, contextOf('rep'), day(2))
    expect(decision.ok && decision.events[0]).toMatchObject({ at: hour(1), happening: { unverified: true } })
  })

  test.each<[string, boolean | undefined, number, Asking, boolean]>([
    ['of a click that waited', true, hour(9), {}, true],
    ['not of one that was sent at once', true, hour(1), {}, false],
    ['nor of one that waited and was verified', undefined, hour(9), {}, false],
    ['of what a program saw', true, hour(1), { context: { actor: { kind: 'integration', id: 'crm' } } }, true],
    ['of what is imported', true, hour(1), { context: { importing: true } }, true],
  ])('is unverified where the server was away: %s', (_, unverified, received, asking, answer) => {
    const act = sight('needs', unverified === undefined ? {} : { unverified })
    const [event] = new Scene().tell(act, hour(1), { ...asking, received })
    expect(event?.happening.type === 'stage sighted' && event.happening.unverified === true).toBe(answer)
  })

  test('never lies ahead of the act', () => {
    expect(new Scene().tell(sight('needs', { happenedAt: hour(9) }), hour(2))[0]?.at).toBe(hour(2))
  })

  test('on a closed deal is kept', () => {
    const scene = new Scene()
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(refusal(scene.ask(sight('close'), hour(2)))).toBe('accepted')
    expect(scene.stage).toBe('find')
  })
})

describe('a message sent against a rule', () => {
  const manual = plainManual({
    phraseRules: [
      {
        key: 'no-promise',
        name: plainText('no promise'),
        why: plainText('why'),
        kind: 'must not',
        phrases: { en: ['guaranteed'], 'zh-CN': ['保证'] },
      },
      {
        key: 'no-price',
        name: plainText('no price'),
        why: plainText('why'),
        kind: 'must not',
        phrases: { en: ['cheapest'], 'zh-CN': ['最便宜'] },
      },
    ],
  })
  const report = (more: object = {}): Act => ({ type: 'report message', rule: 'no-promise', ...more })

  test('is told with the rule and the message, never with its words', () => {
    const [event] = new Scene(manual).tell(report({ activity: 'a' }), hour(1))
    expect(event?.happening).toEqual({ type: 'message sent against a rule', rule: 'no-promise', activity: 'a' })
    expect(event?.source).toBe('page')
  })

  test('is told once for each message, and once for each moment without one', () => {
    const scene = new Scene(manual)
    scene.tell(report({ activity: 'a' }), hour(1))
    expect(refusal(scene.ask(report({ activity: 'a' }), hour(2)))).toBe('already-there')
    expect(refusal(scene.ask(report(), hour(2)))).toBe('accepted')
    expect(refusal(scene.ask(report(), hour(2)))).toBe('already-there')
    expect(refusal(scene.ask(report(), hour(3)))).toBe('accepted')
  })

  test('is told of each rule and each message by itself', () => {
    const scene = new Scene(manual)
    scene.tell(report({ activity: 'a' }), hour(1))
    expect(refusal(scene.ask(report({ activity: 'a', rule: 'no-price' }), hour(1)))).toBe('accepted')
    expect(refusal(scene.ask(report({ activity: 'b' }), hour(1)))).toBe('accepted')
  })

  test('by a rule of an earlier version is told as well', () => {
    const scene = new Scene([manual, plainManual()])
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(1), { user: 'boss', role: 'manager' })
    expect(refusal(scene.ask(report(), hour(2)))).toBe('accepted')
  })

  test('by a rule that no version has is refused', () => {
    expect(refusal(new Scene(manual).ask(report({ rule: 'no-jokes' }), hour(1)))).toBe('unknown-rule')
  })
})
