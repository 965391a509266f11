import { describe, expect, test } from 'vitest'
import { day, hour, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'
import { currentVisit, visitsOf } from '../ledger/visits.ts'
import { stageOf } from '../manual/find.ts'
import { judgingAt } from './judge.ts'
import { leftTimeUnfinished } from './time.ts'

type Reentry = 'redo' | 'optional' | string[]
const standard = {
  within: { amount: 16, unit: 'hours' as const },
  pauses: ['customer'],
  severity: 'major' as const,
}
/** A stage `work` that is to be left within 16 working hours. */
const scene = (reentry: Reentry = 'optional', atStage = 'work') =>
  new Scene(workManual([task('survey', { ask: 'optional' })], { timeStandard: standard, reentry }), atStage)
const time = (deal: Scene, now: number, visit = 1) => deal.one(`work/${visit}/@time`, now)
const back = (deal: Scene, at: number, from = 'work', to = 'start') => deal.tell({ type: 'return', from, to }, at)
const boss = { user: 'boss', role: 'manager' as const }

describe('a stage’s time standard of 16 h', () => {
  test('says all of itself while the visit is open', () => {
    const deal = scene()
    expect(time(deal, hour(15))).toEqual({
      key: 'work/1/@time',
      kind: 'time',
      stage: 'work',
      visit: 1,
      occurrence: 1,
      version: deal.state.manual,
      status: 'pending',
      mode: 'advise',
      severity: 'major',
      weight: 3000,
      scored: true,
      settled: false,
      credit: 0,
      reductions: [],
      askedFrom: hour(0),
      starts: hour(0),
      due: hour(16),
      spent: hour(32),
      owedBy: 'rep',
      team: 'east',
    })
  })

  test('is overdue from its due moment on, at nobody’s credit', () => {
    const deal = scene()
    expect(time(deal, hour(16) - 1)).toMatchObject({ status: 'pending', settled: false })
    expect(time(deal, hour(16))).toMatchObject({
      status: 'overdue',
      settled: true,
      settles: hour(16),
      credit: 0,
      reductions: [],
    })
    expect(time(deal, hour(16)).doneAt).toBeUndefined()
  })

  test.each([
    ['well before', 5],
    ['at the very moment', 16],
  ])('is met by leaving forwards %s', (_, left) => {
    const deal = scene()
    deal.advance(hour(left))
    expect(time(deal, hour(left))).toMatchObject({
      status: 'met',
      credit: 10_000,
      reductions: [],
      settled: true,
      settles: hour(left),
      doneAt: hour(left),
    })
  })

  test('left forwards 4 of 16 hours late keeps 75 %, settled at the due moment', () => {
    const deal = scene()
    deal.advance(hour(20))
    expect(time(deal, hour(40))).toMatchObject({
      status: 'late',
      credit: 7500,
      reductions: [{ why: 'late', share: 7500 }],
      settled: true,
      settles: hour(16),
      doneAt: hour(20),
    })
  })

  test('left backwards before it is due no longer applies, and is not said to be done', () => {
    const deal = scene()
    back(deal, hour(15))
    expect(time(deal, hour(40))).toMatchObject({ status: 'not applicable', scored: false, settled: false, credit: 0 })
    expect(time(deal, hour(40)).doneAt).toBeUndefined()
    expect(time(deal, hour(40)).settles).toBeUndefined()
  })

  test('left backwards at its due moment or later stays overdue', () => {
    for (const left of [16, 20]) {
      const deal = scene()
      back(deal, hour(left))
      expect(time(deal, hour(40))).toMatchObject({ status: 'overdue', settles: hour(16), settled: true })
      expect(time(deal, hour(40)).doneAt).toBeUndefined()
    }
  })

  test('is missed where its stage was jumped, at that moment', () => {
    const deal = scene('optional', 'start')
    deal.sight('end', hour(2))
    const jumped = time(deal, hour(3))
    expect(jumped).toMatchObject({ status: 'missed', settled: true, settles: hour(2), credit: 0, reductions: [] })
    expect(jumped.doneAt).toBeUndefined()
  })

  test('owed by whoever owned the deal when it settled: a hand-over after that moves nothing', () => {
    const late = scene()
    late.tell({ type: 'hand over', to: 'stranger' }, hour(20))
    expect(time(late, hour(40))).toMatchObject({ status: 'overdue', owedBy: 'rep', team: 'east' })
    const kept = scene()
    kept.advance(hour(4))
    kept.tell({ type: 'hand over', to: 'stranger' }, hour(5))
    expect(time(kept, hour(6))).toMatchObject({ status: 'met', owedBy: 'rep' })
    const left = scene()
    back(left, hour(4))
    left.tell({ type: 'hand over', to: 'stranger' }, hour(5))
    expect(time(left, hour(6))).toMatchObject({ status: 'not applicable', owedBy: 'rep' })
  })

  test('while it is still open, owed by the owner of now', () => {
    const deal = scene()
    deal.tell({ type: 'hand over', to: 'stranger' }, hour(2))
    expect(time(deal, hour(3))).toMatchObject({ owedBy: 'stranger', team: 'west' })
    expect(time(deal, hour(1))).toMatchObject({ owedBy: 'rep', team: 'east' })
  })
})

describe('a time standard whose clock waits for the customer', () => {
  const held = (waitsFor: string) => {
    const deal = scene()
    deal.tell({ type: 'hold', waitsFor }, hour(2))
    return deal
  }

  test('stands still while the deal waits for them, and says so', () => {
    expect(time(held('customer'), hour(3)).paused).toBe(true)
    expect(time(held('supplier'), hour(3)).paused).toBeUndefined()
    expect(time(scene(), hour(3)).paused).toBeUndefined()
  })

  test('falls due as much later: 2 h to 10 h waited, 16 h + 8 h = 24 h', () => {
    const deal = held('customer')
    deal.tell({ type: 'resume' }, hour(10))
    expect(time(deal, hour(11))).toMatchObject({ due: hour(24) })
    deal.advance(hour(28))
    expect(time(deal, hour(30))).toMatchObject({ status: 'late', credit: 7500 })
  })

  test('no longer waits once the visit was left', () => {
    const deal = scene()
    deal.advance(hour(1))
    deal.tell({ type: 'hold', waitsFor: 'customer' }, hour(2))
    expect(time(deal, hour(3)).paused).toBeUndefined()
  })
})

describe('an exception from a time standard', () => {
  const waived = (expires?: number) => {
    const deal = scene()
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: 'work/1/@time', reason: 'a tender' }, hour(2))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true, ...(expires && { expires }) }, hour(3), boss)
    return deal
  }

  test('waives it, settled at its old due moment', () => {
    expect(time(waived(), hour(5))).toMatchObject({ status: 'waived', exception: 'x1', settled: false })
    expect(time(waived(), hour(16))).toMatchObject({ status: 'waived', settled: true, settles: hour(16), credit: 0 })
  })

  test('takes nothing from one that was kept, and covers one that was left late', () => {
    const kept = waived()
    kept.advance(hour(10))
    expect(time(kept, hour(20))).toMatchObject({ status: 'met', credit: 10_000 })
    const late = waived()
    late.advance(hour(20))
    expect(time(late, hour(20))).toMatchObject({ status: 'waived', credit: 0, reductions: [] })
  })

  test('that lapsed while the visit was open leaves until then: due at its expiry of 24 h, spent 16 h after', () => {
    const deal = waived(hour(24))
    expect(time(deal, hour(24) - 1)).toMatchObject({ status: 'waived', due: hour(16) })
    expect(time(deal, hour(24))).toMatchObject({ status: 'overdue', due: hour(24), spent: hour(40), exception: 'x1' })
    deal.advance(hour(28))
    expect(time(deal, hour(40))).toMatchObject({ status: 'late', credit: 7500, settles: hour(24) })
  })

  test.each([
    ['before its expiry', 20],
    ['at its very expiry', 24],
  ])('was used where the visit was left %s', (_, left) => {
    const deal = waived(hour(24))
    deal.advance(hour(left))
    expect(time(deal, hour(40))).toMatchObject({ status: 'waived', due: hour(16) })
  })
})

test('a contest upheld says how a time standard stands: met with all credit, or not applicable', () => {
  const ruled = (as: 'met' | 'not applicable') => {
    const deal = scene()
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/@time', reason: 'down' }, hour(17))
    expect(time(deal, hour(18)).contest).toBeUndefined()
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as }, hour(19), boss)
    return time(deal, hour(20))
  }
  const late = scene()
  late.advance(hour(20))
  expect(time(late, hour(20)).credit).toBe(7500)
  late.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/@time', reason: 'down' }, hour(21))
  late.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'not applicable' }, hour(22), boss)
  expect(time(late, hour(23))).toMatchObject({ status: 'not applicable', credit: 0, reductions: [] })
  expect(ruled('met')).toMatchObject({ status: 'met', contest: 'k1', credit: 10_000, settled: true, reductions: [] })
  expect(ruled('not applicable')).toMatchObject({ status: 'not applicable', scored: false, settled: false })
})

describe('a visit of a stage that the deal was in before', () => {
  const asks = (deal: Scene, visit: number, now: number) =>
    deal.all(now).some(({ key }) => key === `work/${visit}/@time`)
  /** Left forwards at `left` and come back at 30 h. */
  const again = (reentry: Reentry, left: number) => {
    const deal = scene(reentry)
    deal.advance(hour(left))
    back(deal, hour(30), 'end', 'work')
    return deal
  }

  test.each([
    ['asks for time again where its stage is done anew', 'redo', true],
    ['asks for none otherwise', 'optional', false],
    ['asks for none where steps are listed', ['survey'], false],
  ] as const)('%s', (_, reentry, expected) => {
    const deal = again(typeof reentry === 'string' ? reentry : [...reentry], 10)
    expect(asks(deal, 2, hour(31))).toBe(expected)
    if (expected) expect(time(deal, hour(31), 2)).toMatchObject({ askedFrom: hour(30), due: hour(46) })
  })

  test('asks for none where the last one was left late', () => {
    expect(asks(again('optional', 20), 2, hour(31))).toBe(false)
  })

  test.each([
    ['before it was due: so it asks for time again', 10, true],
    ['at its due moment: so it asks for none', 16, false],
    ['when it was overdue: so it asks for none', 20, false],
  ])('the last one was left backwards %s', (_, left, expected) => {
    const deal = scene()
    back(deal, hour(left))
    deal.advance(hour(30))
    expect(asks(deal, 2, hour(31))).toBe(expected)
    expect(unfinished(deal, 1, hour(31))).toBe(expected)
  })

  test('asks for none after one that asked for none, nor for more than the last one left', () => {
    const deal = again('optional', 10)
    back(deal, hour(31))
    deal.advance(hour(32))
    expect(asks(deal, 3, hour(33))).toBe(false)
    expect(unfinished(deal, 2, hour(33))).toBe(false)
  })

  test('asks in full where it was only ever jumped, and once it was entered no more', () => {
    const deal = scene('optional', 'start')
    deal.sight('end', hour(2))
    back(deal, hour(3), 'end', 'work')
    expect(time(deal, hour(4), 2)).toMatchObject({ status: 'pending', due: hour(19) })
    deal.advance(hour(5))
    back(deal, hour(6), 'end', 'start')
    deal.sight('end', hour(7))
    back(deal, hour(8), 'end', 'work')
    expect(asks(deal, 4, hour(9))).toBe(false)
  })

  test('takes the word of a visit that left the state for what it left unfinished', () => {
    const deal = scene()
    const judging = judgingAt(deal.world, deal.state, hour(1))
    const stage = stageOf(judging.manual, 'work')
    const visit = currentVisit(deal.world, deal.state)
    expect(leftTimeUnfinished(judging, stage, { ...visit, unfinished: ['survey', '@time'] })).toBe(true)
    expect(leftTimeUnfinished(judging, stage, { ...visit, unfinished: ['survey'] })).toBe(false)
    expect(leftTimeUnfinished(judging, stage, visit)).toBe(false)
  })

  test('left nothing of it unfinished where its stage has no time standard', () => {
    const deal = scene()
    back(deal, hour(10))
    deal.advance(hour(11))
    expect(unfinished(deal, 1, hour(12), 'start')).toBe(false)
  })

  /** Whether the time standard of a visit was left before it was due. */
  function unfinished(deal: Scene, n: number, now: number, key = 'work'): boolean {
    const judging = judgingAt(deal.world, deal.state, now)
    const visit = visitsOf(deal.world, deal.state).find((one) => one.stage === key && one.n === n)
    return visit !== undefined && leftTimeUnfinished(judging, stageOf(judging.manual, key), visit)
  }
})

test('a time standard in days is as long as its working days: 2 days from Monday are Tuesday evening', () => {
  const days = { within: { amount: 2, unit: 'days' as const } }
  const deal = new Scene(workManual([task('survey', { ask: 'optional' })], { timeStandard: days }), 'work')
  expect(time(deal, hour(1))).toMatchObject({ due: day(2), spent: day(4), severity: 'minor', weight: 1000 })
})
