import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, workManual } from '#test/fixtures/workManual.ts'
import { currentVisit } from '../ledger/visits.ts'
import { stageOf } from '../manual/find.ts'
import type { ManualInput } from '../manual/schema.ts'
import { type GateAsks, gateAsks, type Leaving } from './asks.ts'
import { judgingAt } from './judge.ts'

type Gate = NonNullable<ManualInput['stages'][number]['gate']>
const name = { en: 'gate' }
const firm = (key: string, more: Partial<StepInput> = {}) => task(key, { mode: 'block', ...more })
const scene = (steps: StepInput[], gate: Partial<Gate> = { mode: 'block' }, more: object = {}) =>
  new Scene(workManual(steps, { gate: { name, ...gate } as Gate, ...more }), 'work')

/** What the gate of the stage of now asks when it is left at a moment. */
function asked(deal: Scene, at: number, leaving: Partial<Leaving> = {}): GateAsks {
  const judging = judgingAt(deal.world, deal.state, at)
  const visit = currentVisit(deal.world, deal.state)
  const asks = gateAsks(judging, stageOf(judging.manual, visit.stage), visit, deal.all(at), { moment: at, ...leaving })
  if (!asks) throw new Error('no gate')
  return asks
}
const told = (deal: Scene, at: number, leaving: Partial<Leaving> = {}) =>
  asked(deal, at, leaving).asks.map(({ key, what, subject, mode, met }) => [key, what, subject, mode, met])

describe('each ask', () => {
  test('of a step names it, as firm as it is, with its obligation', () => {
    const deal = scene([
      firm('survey'),
      task('notes', { mode: 'warn' }),
      task('tip'),
      firm('extra', { ask: 'optional' }),
    ])
    expect(told(deal, hour(1))).toEqual([
      ['work/1/survey', 'step', 'survey', 'block', false],
      ['work/1/notes', 'step', 'notes', 'warn', false],
    ])
    expect(asked(deal, hour(1)).asks[0]?.obligation).toMatchObject({ key: 'work/1/survey', status: 'pending' })
  })

  test('of a choice names the choice, until a branch is picked', () => {
    const blocks = [{ kind: 'choice' as const, key: 'way', name, branches: [{ of: ['demo'] }, { of: ['visit'] }] }]
    const deal = scene([firm('demo'), firm('visit')], { mode: 'block' }, { blocks })
    expect(told(deal, hour(1))).toEqual([['work/1/@choice/way', 'choice', 'way', 'block', false]])
    deal.done('demo', hour(1))
    expect(told(deal, hour(2))).toEqual([['work/1/demo', 'step', 'demo', 'block', true]])
  })

  test('of a step that is wanted twice names the time that is still open, and once both are done the first', () => {
    const deal = scene([firm('call', { repeat: { count: 2 } })])
    const keys = (at: number) => told(deal, at).map(([key, , , , met]) => [key, met])
    expect(keys(hour(0))).toEqual([['work/1/call/2', false]])
    deal.done('call', hour(1))
    expect(keys(hour(1))).toEqual([['work/1/call/2', false]])
    deal.done('call', hour(2))
    expect(keys(hour(2))).toEqual([['work/1/call', true]])
  })

  test('is no firmer than a gate that only advises or warns', () => {
    expect(told(scene([firm('survey')], { mode: 'advise' }), hour(1))[0]?.[3]).toBe('advise')
    expect(told(scene([firm('survey')], { mode: 'warn' }), hour(1))[0]?.[3]).toBe('warn')
  })

  test('of an attribute is as firm as the gate where it is mandatory, else as the step that it is needed for', () => {
    const steps = [
      task('review', { mode: 'warn', when: 'amount > 5' }),
      task('map', { mode: 'warn', when: "region == 'a'" }),
    ]
    const manual = workManual(steps, { gate: { name, mode: 'block' } as Gate })
    const [amount] = manual.attributes ?? []
    Object.assign(amount ?? {}, { mandatory: ['work'] })
    const deal = new Scene(manual, 'work')
    expect(told(deal, hour(1))).toEqual([
      ['work/1/@field/amount', 'attribute', 'amount', 'block', false],
      ['work/1/@field/region', 'attribute', 'region', 'warn', false],
    ])
    deal.set({ region: 'b' }, hour(2))
    expect(told(deal, hour(2))).toEqual([['work/1/@field/amount', 'attribute', 'amount', 'block', false]])
  })

  test('is there for no step that is only recommended, though its condition cannot be told', () => {
    expect(told(scene([firm('review', { ask: 'recommended', when: 'amount > 5' })]), hour(1))).toEqual([])
  })
})

describe('the mode of a gate', () => {
  test('hardens once whoever holds its stage has acknowledged the version, and says why', () => {
    const deal = scene([firm('survey')], { mode: 'warn', hardens: { to: 'block', acknowledged: true } })
    expect(asked(deal, hour(1))).toMatchObject({ mode: 'warn', because: 'written' })
    deal.happen({ type: 'manual acknowledged', user: 'rep' }, hour(2))
    expect(asked(deal, hour(2))).toMatchObject({ mode: 'block', because: 'acknowledged' })
  })

  test('is the one that the leaving recorded', () => {
    expect(asked(scene([firm('survey')], { mode: 'warn' }), hour(1), { mode: 'block' }).mode).toBe('block')
  })
})

describe('an approval', () => {
  const gate = { mode: 'approve' as const, approver: 'presales' }
  const approve = (deal: Scene, approval: string, asking: number, ruling: number, to = 'end', from = 'work') => {
    deal.happen({ type: 'approval asked', approval, from, to, approver: 'presales' }, asking)
    deal.happen({ type: 'approval ruled', approval, given: true }, ruling)
  }
  const isGiven = (deal: Scene, at: number, leaving: Partial<Leaving> = {}) =>
    asked(deal, at, { to: 'end', ...leaving }).asks.find(({ what }) => what === 'approval')?.met

  test('is asked of the gate’s approver, else of the stage’s owner', () => {
    expect(told(scene([], gate), hour(1))).toEqual([['work/1/@approval', 'approval', 'presales', 'approve', false]])
    expect(told(scene([], { mode: 'approve' }), hour(1))[0]?.[2]).toBe('sales')
  })

  test('counts from its ruling on', () => {
    const deal = scene([], gate)
    approve(deal, 'p1', hour(1), hour(3))
    expect([isGiven(deal, hour(3) - 1), isGiven(deal, hour(3))]).toEqual([false, true])
  })

  test('asked at the very entry counts; one of an earlier visit does not', () => {
    const deal = scene([], gate)
    approve(deal, 'p1', hour(0), hour(1))
    expect(isGiven(deal, hour(2))).toBe(true)
    deal.tell({ type: 'return', from: 'work', to: 'start' }, hour(3))
    deal.advance(hour(4))
    expect(isGiven(deal, hour(5))).toBe(false)
  })

  test('counts for the stage that it was asked in and for, wherever the deal goes if that is not said', () => {
    const deal = scene([], gate)
    approve(deal, 'p1', hour(1), hour(2), 'end', 'start')
    expect(isGiven(deal, hour(3))).toBe(false)
    approve(deal, 'p2', hour(3), hour(4), 'start')
    expect([isGiven(deal, hour(5)), isGiven(deal, hour(5), { to: undefined })]).toEqual([false, true])
  })

  test('named by the leaving is the one that counts', () => {
    const deal = scene([], gate)
    approve(deal, 'p1', hour(1), hour(2), 'start')
    expect([isGiven(deal, hour(3), { approval: 'p1' }), isGiven(deal, hour(3), { approval: 'p2' })]).toEqual([
      true,
      false,
    ])
  })
})
