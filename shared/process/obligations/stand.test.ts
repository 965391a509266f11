import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

const call = 'work/1/call'
const scene = () => new Scene(workManual([timed('call', 8), task('free')]), 'work')
const back = (deal: Scene, at: number) => deal.tell({ type: 'return', from: 'work', to: 'start' }, at)
const boss = { user: 'boss', role: 'manager' as const }
const waived = (obligation = call) => {
  const deal = scene()
  deal.tell({ type: 'ask exception', exception: 'x1', obligation, reason: 'r' }, hour(1))
  deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(2), boss)
  return deal
}

describe('left unfinished', () => {
  test('what falls due at that very moment is overdue, a moment later no longer applies', () => {
    const late = scene()
    back(late, hour(8))
    expect(late.one(call, hour(20))).toMatchObject({ status: 'overdue', settles: hour(8) })
    const early = scene()
    back(early, hour(8) - 1)
    expect(early.one(call, hour(20))).toMatchObject({ status: 'not applicable' })
    expect(early.one(call, hour(20)).settles).toBeUndefined()
  })

  test('what was done up to that moment counts, and what is without a time standard no longer applies', () => {
    const deal = scene()
    deal.done('call', hour(3))
    back(deal, hour(3))
    deal.happen({ type: 'step done', step: 'free', evidence: { kind: 'word' } }, hour(4))
    expect(deal.one(call, hour(20))).toMatchObject({ status: 'met', settles: hour(3) })
    expect(deal.one('work/1/free', hour(20)).status).toBe('not applicable')
  })

  test('what was overdue can still be done late', () => {
    const deal = scene()
    back(deal, hour(9))
    deal.done('call', hour(10))
    expect(deal.one(call, hour(20))).toMatchObject({ status: 'late', credit: 7500, settles: hour(8) })
  })
})

describe('left forwards', () => {
  test('what was overdue is missed for good, settled at its due moment; what was not yet due, at the leaving', () => {
    const late = scene()
    late.advance(hour(10))
    late.done('call', hour(11))
    expect(late.one(call, hour(20))).toMatchObject({ status: 'missed', due: hour(8), settles: hour(8) })
    const early = scene()
    early.advance(hour(3))
    expect(early.one(call, hour(20))).toMatchObject({ status: 'missed', due: hour(8), settles: hour(3) })
    expect(early.one('work/1/free', hour(20))).toMatchObject({ status: 'missed', due: hour(3), settles: hour(3) })
  })

  test('what was done at that very moment counts', () => {
    const deal = scene()
    deal.done('free', hour(3))
    deal.advance(hour(3))
    expect(deal.one('work/1/free', hour(20))).toMatchObject({ status: 'met', due: hour(3), settles: hour(3) })
  })
})

describe('waived', () => {
  test('settles at its due moment, not before', () => {
    expect(waived().one(call, hour(8) - 1)).toMatchObject({ status: 'waived', settled: false })
    expect(waived().one(call, hour(8) - 1).settles).toBeUndefined()
    expect(waived().one(call, hour(8))).toMatchObject({ status: 'waived', settled: true, settles: hour(8) })
  })

  test('settles when its visit is left before that', () => {
    const deal = waived()
    deal.advance(hour(4))
    expect(deal.one(call, hour(20))).toMatchObject({ status: 'waived', settles: hour(4), due: hour(8) })
    const free = waived('work/1/free')
    expect(free.one('work/1/free', hour(20))).toMatchObject({ status: 'waived', settled: false })
    free.advance(hour(21))
    expect(free.one('work/1/free', hour(22))).toMatchObject({ status: 'waived', settles: hour(21) })
  })

  test('done in time it is met; done late it stays waived and says who did it', () => {
    const met = waived()
    met.done('call', hour(8))
    expect(met.one(call, hour(20))).toMatchObject({ status: 'met', credit: 10_000, exception: 'x1' })
    const late = waived()
    late.done('call', hour(9))
    expect(late.one(call, hour(20))).toMatchObject({ status: 'waived', credit: 0, doneAt: hour(9), reductions: [] })
  })
})

describe('done before it was asked', () => {
  const condition = new Scene(workManual([task('call', { when: 'amount > 5' })]), 'work')
  condition.done('call', hour(1))
  condition.set({ amount: 6 }, hour(3))

  test('within its visit, it is met from the asking on', () => {
    expect(condition.one(call, hour(4))).toMatchObject({ status: 'met', settles: hour(3), doneAt: hour(1) })
  })

  test('and before that was entered, at its own moment', () => {
    const deal = new Scene(workManual([task('call')]), 'start')
    deal.done('call', hour(1))
    deal.advance(hour(2))
    expect(deal.one(call, hour(4))).toMatchObject({ status: 'met', settles: hour(1), askedFrom: hour(2) })
  })
})

describe('an exception that expired', () => {
  const leftAt = (left: number) => {
    const deal = scene()
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: 'work/1/free', reason: 'r' }, hour(1))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(20) }, hour(2), boss)
    deal.advance(hour(left))
    return deal.one('work/1/free', hour(40))
  }

  test('was used where its visit was left by then, and had lapsed where it was left later', () => {
    expect([19, 20].map((left) => leftAt(left).status)).toEqual(['waived', 'waived'])
    expect(leftAt(24)).toMatchObject({ status: 'missed', due: hour(20), settles: hour(20) })
  })
})
