import { describe, expect, test } from 'vitest'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { hashOf, hour, Scene } from '#test/fixtures/scene.ts'
import type { Value } from '../ledger/event.ts'
import { valueAt } from '../ledger/settings.ts'

const named = (key: string, type: 'number' | 'text' | 'date' | 'boolean' | 'choice', more: object = {}) => ({
  key,
  name: plainText(key),
  type,
  ...more,
})
const manual = plainManual({
  attributes: [
    named('amount', 'number'),
    named('brief', 'text'),
    named('close-date', 'date'),
    named('public', 'boolean'),
    named('size', 'choice', { values: ['small', 'large'] }),
    named('birthday', 'date', { personal: true }),
  ],
})
const set = (values: Record<string, Value>) => ({ type: 'set attributes' as const, values })
const refused = (told: ReturnType<Scene['ask']>) => (told.ok ? undefined : told.refusal)

describe('a value', () => {
  test.each([
    ['amount', 12.5, '12'],
    ['brief', 'a word', '  '],
    ['brief', 'a word', 5],
    ['close-date', '2026-06-30', '2026-06-31'],
    ['public', false, 'no'],
    ['size', 'large', 'huge'],
  ] as const)('of %s is %j, never %j; null takes it away', (key, right, wrong) => {
    const scene = new Scene(manual)
    expect(refused(scene.ask(set({ [key]: wrong }), hour(1)))).toMatchObject({ code: 'wrong-value', attribute: key })
    scene.tell(set({ [key]: right }), hour(1))
    expect(valueAt(scene.state, key, hour(1))).toBe(right)
    scene.tell(set({ [key]: null }), hour(2))
    expect(valueAt(scene.state, key, hour(2))).toBeNull()
  })

  test('is never taken in part: every fault at once, with what was expected', () => {
    const scene = new Scene(manual)
    expect(refused(scene.ask(set({ amount: 'x', brief: 'fine', size: 'huge' }), hour(1)))).toEqual({
      code: 'wrong-value',
      attribute: 'amount',
      faults: [
        { attribute: 'amount', expected: 'number' },
        { attribute: 'size', expected: 'choice', values: ['small', 'large'] },
      ],
    })
    expect(refused(scene.ask(set({ amount: 'x', mood: 'good' }), hour(1)))).toEqual({
      code: 'unknown-attribute',
      attribute: 'mood',
      faults: [
        { attribute: 'amount', expected: 'number' },
        { attribute: 'mood', expected: 'nothing' },
      ],
    })
    expect(scene.state.attributes).toEqual({})
  })

  test('of nothing tells nothing', () => {
    expect(refused(new Scene(manual).ask(set({}), hour(1)))).toEqual({ code: 'already-there', what: 'attributes' })
  })

  test('that is personal lies apart: the ledger says that there is one, the state not which', () => {
    const scene = new Scene(manual)
    const [event] = scene.tell(set({ birthday: '1990-05-17', amount: 3 }), hour(1))
    expect(event?.happening).toEqual({ type: 'attributes set', values: { amount: 3 }, apart: ['birthday'] })
    expect(JSON.stringify([scene.ledger, scene.state])).not.toContain('1990-05-17')
    expect(scene.state.attributes.birthday).toMatchObject([{ value: null, apart: true }])
  })

  test('that is personal is checked like any other, and taken away in the open', () => {
    const scene = new Scene(manual)
    expect(refused(scene.ask(set({ birthday: 'May' }), hour(1)))).toMatchObject({ code: 'wrong-value' })
    expect(scene.tell(set({ birthday: null }), hour(1))[0]?.happening).toEqual({
      type: 'attributes set',
      values: { birthday: null },
    })
  })

  test('that is personal goes apart under its own name; where there is none, nothing does', () => {
    const scene = new Scene(manual)
    const apart = (values: Record<string, Value>) => {
      const { decision } = scene.weigh(scene.state, set(values), hour(1))
      return decision.ok ? decision.events[0] : undefined
    }
    expect(apart({ birthday: '1990-05-17' })?.personal).toEqual({ 'attribute.birthday': '1990-05-17' })
    expect(apart({ amount: 3 })).not.toHaveProperty('personal')
  })

  test('fits its attribute as the deal’s version of now has it', () => {
    const scene = new Scene([manual, plainManual({ attributes: [named('amount', 'text')] })])
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(1), { user: 'boss', role: 'manager' })
    expect(refused(scene.ask(set({ amount: 'a lot' }), hour(2)))).toBeUndefined()
  })

  test('of an attribute that the deal’s version no longer has is kept', () => {
    const scene = new Scene([manual, plainManual()])
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(1), { user: 'boss', role: 'manager' })
    expect(refused(scene.ask(set({ amount: 3 }), hour(2)))).toBeUndefined()
    expect(refused(scene.ask(set({ amount: 'x' }), hour(2)))).toMatchObject({ code: 'wrong-value' })
  })
})

test('a queued value counts at its own act', () => {
  const [event] = new Scene(manual).tell(set({ amount: 3 }), hour(1), { received: hour(5) })
  expect(event).toMatchObject({ at: hour(1), recorded: hour(5) })
})

test('a correction says what should have stood there, and why', () => {
  const scene = new Scene(manual)
  scene.tell(set({ amount: 3 }), hour(1))
  const told = scene.tell({ type: 'correct attributes', values: { amount: 30 }, reason: 'a slip' }, hour(4))
  expect(told[0]?.happening).toEqual({ type: 'attributes corrected', values: { amount: 30 } })
  expect(valueAt(scene.state, 'amount', hour(1))).toBe(30)
  const wrong = scene.ask({ type: 'correct attributes', values: { amount: 'x' }, reason: 'a slip' }, hour(5))
  expect(refused(wrong)).toMatchObject({ code: 'wrong-value' })
})
