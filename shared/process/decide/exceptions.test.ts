import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { type Asking, day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const boss: Asking = { user: 'boss', role: 'manager' }
const ask = (obligation: string, exception = 'x') => ({
  type: 'ask exception' as const,
  exception,
  obligation,
  reason: 'r',
})
const rule = (more: object = {}) => ({ type: 'rule exception' as const, exception: 'x', approve: true, ...more })

describe('asking for an exception', () => {
  test.each([
    ['a step', 'needs/1/survey', 'accepted'],
    ['a stage’s time standard', 'needs/1/@time', 'accepted'],
    ['a gate', 'needs/1/@gate', 'not-waivable'],
    ['what nobody asks', 'needs/9/survey', 'unknown-obligation'],
  ])('from %s', (_, obligation, answer) => {
    expect(refusal(new Scene(smallManual, 'needs').ask(ask(obligation), hour(1)))).toBe(answer)
  })

  test('from a choice', () => {
    const choice = {
      kind: 'choice' as const,
      key: 'proof',
      name: plainText('proof'),
      branches: [{ of: ['demo'] }, { of: ['trial'] }],
    }
    const stages = [plainStage('first', [plainStep('demo'), plainStep('trial')], { blocks: [choice] })]
    expect(refusal(new Scene(plainManual({ stages })).ask(ask('first/1/@choice/proof'), hour(1)))).toBe('accepted')
  })

  test('is for before the due moment', () => {
    const scene = new Scene()
    expect(refusal(scene.ask(ask('find/1/call'), hour(8)))).toBe('too-late')
    expect(refusal(scene.ask(ask('find/1/call'), hour(8) - 1))).toBe('accepted')
  })

  test('is of no use for what was done', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask(ask('find/1/call'), hour(2)))).toBe('too-late')
  })

  test('is done once at a time, and again after a refusal', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask('needs/1/survey'), hour(1))
    expect(refusal(scene.ask(ask('needs/1/survey', 'y'), hour(1)))).toBe('already-there')
    expect(refusal(scene.ask(ask('needs/1/confirm', 'x'), hour(1)))).toBe('already-there')
    scene.tell(rule({ approve: false }), hour(2), boss)
    expect(refusal(scene.ask(ask('needs/1/survey', 'y'), hour(3)))).toBe('accepted')
  })
})

describe('ruling on an exception', () => {
  const asked = () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(ask('needs/1/survey'), hour(1))
    return scene
  }

  test('happens once, and of what was asked', () => {
    const scene = asked()
    expect(refusal(scene.ask(rule({ exception: 'z' }), hour(2), boss))).toBe('unknown-case')
    scene.tell(rule(), hour(2), boss)
    expect(refusal(scene.ask(rule(), hour(3), boss))).toBe('already-there')
  })

  test('grants one working day at least', () => {
    const expires = (given: number) => asked().tell(rule({ expires: given }), hour(2), boss)[0]?.happening
    expect(expires(hour(3))).toMatchObject({ expires: hour(10) })
    expect(expires(day(4))).toMatchObject({ expires: day(4) })
  })

  test('sets no term where none was given', () => {
    const [event] = asked().tell(rule(), hour(2), boss)
    expect(event?.happening).toEqual({ type: 'exception ruled', exception: 'x', approved: true })
  })

  test('is never the asker’s, in an import neither, but may be that of one for whom somebody else stands in', () => {
    expect(refusal(asked().ask(rule(), hour(2), { user: 'rep', context: { importing: true } }))).toBe('own-case')
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'join member', user: 'boss', role: 'presales' }, hour(1))
    scene.tell(ask('needs/1/survey'), hour(1), { user: 'boss' })
    const standsInFor = (...users: string[]): Asking => ({ user: 'stranger', context: { standsInFor: users } })
    expect(refusal(scene.ask(rule(), hour(2), standsInFor('boss')))).toBe('own-case')
    expect(refusal(scene.ask(rule(), hour(2), standsInFor('boss', 'deputy')))).toBe('accepted')
  })

  test('sets no term on a refusal', () => {
    const [event] = asked().tell(rule({ approve: false, expires: day(4) }), hour(2), boss)
    expect(event?.happening).toEqual({ type: 'exception ruled', exception: 'x', approved: false })
  })
})
