import { describe, expect, test } from 'vitest'
import { plainManual, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { day, hour, Scene } from '#test/fixtures/scene.ts'
import type { ManualInput } from '../manual/schema.ts'

type Steps = ManualInput['stages'][number]['steps']

/** A deal that can be lost from its first stage on, by these steps. */
const losable = (steps: Steps) =>
  plainManual({
    attributes: [{ key: 'amount', name: plainText('amount'), type: 'number' }],
    outcomes: [
      { key: 'won', name: plainText('won') },
      { key: 'lost', name: plainText('lost'), steps },
    ],
  })
const reason = (more: object = {}) => plainStep('reason', { mode: 'block', timeStandard: undefined, ...more })
const lose = { type: 'close' as const, outcome: 'lost' }
const told = (scene: Scene, at: number) => {
  const answer = scene.ask(lose, at)
  if (answer.ok) return 'accepted'
  return answer.refusal.code === 'gate-unmet' ? answer.refusal.missing.map(({ key }) => key) : answer.refusal.code
}

describe('a closing', () => {
  test('asks the steps of its outcome, whatever its stage still lacks', () => {
    const scene = new Scene(losable([reason()]))
    expect(scene.ask(lose, hour(1))).toMatchObject({
      refusal: {
        code: 'gate-unmet',
        gate: plainText('lost'),
        to: 'lost',
        needsReason: false,
        missing: [{ key: 'reason', what: 'step', mode: 'block', meet: { type: 'do step', step: 'reason' } }],
      },
    })
    scene.done('reason', hour(1))
    expect(told(scene, hour(2))).toBe('accepted')
  })

  test.each<[string, object]>([
    ['that are asked of nobody', { ask: 'optional' }],
    ['that only advise', { mode: 'advise' }],
    ['that are due only after it', { timeStandard: { within: { amount: 8, unit: 'hours' }, from: { at: 'closed' } } }],
    [
      'that are due only after it, if at all',
      { when: 'amount > 5', timeStandard: { within: { amount: 8, unit: 'hours' }, from: { at: 'closed' } } },
    ],
  ])('is not held up by steps %s', (_, more) => {
    expect(told(new Scene(losable([reason(more)])), hour(1))).toBe('accepted')
  })

  test('asks first what it needs to know whether a step is asked', () => {
    const scene = new Scene(losable([reason({ when: 'amount > 5' })]))
    expect(told(scene, hour(1))).toEqual(['amount'])
    scene.set({ amount: 9 }, hour(1))
    expect(told(scene, hour(2))).toEqual(['reason'])
    scene.set({ amount: 1 }, hour(3))
    expect(told(scene, hour(4))).toBe('accepted')
  })

  test('is passed with a reason where the outcome only warns', () => {
    const scene = new Scene(losable([reason({ mode: 'warn' })]))
    expect(scene.ask(lose, hour(1))).toMatchObject({ refusal: { needsReason: true } })
    expect(scene.tell({ ...lose, reason: 'they went away' }, hour(1))[0]?.happening).toEqual({
      type: 'closed',
      outcome: 'lost',
      missing: ['needs/1/reason'],
    })
  })

  test('as won asks no more than it has to, too', () => {
    const manual = plainManual({
      outcomes: [{ key: 'won', name: plainText('won'), steps: [reason({ ask: 'optional' })] }],
    })
    const scene = new Scene(manual, 'offer')
    expect(scene.ask({ type: 'close', outcome: 'won' }, hour(1)).ok).toBe(true)
  })

  test('does not wait for what is overdue in its stage', () => {
    expect(told(new Scene(losable([])), day(20))).toBe('accepted')
  })
})
