import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

describe('a required step with a time standard of 8 hours', () => {
  test.each([
    ['is pending before its due moment', undefined, 7, 'pending', 0],
    ['is overdue, with credit 0, at its due moment', undefined, 8, 'overdue', 0],
    ['is met at its due moment exactly', 8, 20, 'met', 10_000],
    ['is late afterwards: 2 of 8 hours late keep 75 %', 10, 20, 'late', 7500],
    ['has lost all credit one full allowance late', 16, 20, 'late', 0],
  ] as const)('%s', (_, doneAt, now, status, credit) => {
    const deal = new Scene()
    if (doneAt !== undefined) deal.done('call', hour(doneAt))
    expect(deal.one('find/1/call', hour(now))).toMatchObject({ status, credit, due: hour(8), starts: hour(0) })
  })

  test('is missed for good when its stage is left forwards without it', () => {
    const deal = new Scene()
    deal.advance(hour(4))
    deal.done('call', hour(5))
    const missed = { status: 'missed', credit: 0, settled: true, settles: hour(4) }
    expect(deal.one('find/1/call', hour(6))).toMatchObject(missed)
  })
})

test('a required step without a time standard is due when its visit is left forwards', () => {
  const deal = new Scene(smallManual, 'close')
  expect(deal.one('close/1/review', hour(200)).status).toBe('pending')
  deal.done('review', hour(100))
  expect(deal.one('close/1/review', hour(200))).toMatchObject({ status: 'met', settles: hour(100) })
})

describe('what is not required', () => {
  test('is shown and never scored', () => {
    const deal = new Scene(workManual([task('note', { ask: 'optional' }), task('tip', { ask: 'recommended' })]), 'work')
    deal.done('tip', hour(1))
    expect(deal.one('work/1/note', hour(2))).toMatchObject({ status: 'pending', scored: false })
    deal.advance(hour(3))
    expect(deal.one('work/1/note', hour(4))).toMatchObject({ status: 'not applicable', scored: false })
    expect(deal.one('work/1/tip', hour(4))).toMatchObject({ status: 'met', scored: false })
  })

  test('nor is what is only observed', () => {
    const deal = new Scene()
    deal.advance(hour(1))
    expect(deal.one('needs/1/watch-only', hour(2))).toMatchObject({ scored: false })
  })
})

describe('a mode that hardens', () => {
  const firm = (since: { from: number } | { acknowledged: true }) =>
    task('review', { mode: 'observe', hardens: { to: 'warn', ...since } })

  test('is the one of the moment at which the step settled: observed before its date, it stays unscored', () => {
    const deal = new Scene(workManual([timed('call', 8), firm({ from: hour(10) })]), 'work')
    deal.done('review', hour(9))
    expect(deal.one('work/1/review', hour(20))).toMatchObject({ mode: 'observe', scored: false })
  })

  test('undone after its date it is scored', () => {
    const deal = new Scene(workManual([firm({ from: hour(10) })]), 'work')
    expect(deal.one('work/1/review', hour(9)).mode).toBe('observe')
    deal.advance(hour(11))
    expect(deal.one('work/1/review', hour(12))).toMatchObject({ mode: 'warn', status: 'missed', scored: true })
  })

  test('or from the moment at which whoever owes it acknowledged the version', () => {
    const deal = new Scene(workManual([firm({ acknowledged: true })]), 'work')
    expect(deal.one('work/1/review', hour(2)).mode).toBe('observe')
    deal.happen({ type: 'manual acknowledged', user: 'rep' }, hour(3))
    expect(deal.one('work/1/review', hour(4))).toMatchObject({ mode: 'warn', scored: true })
  })
})

describe('leaving', () => {
  test('a return leaves what was not yet due not applicable and asks it again in the next visit', () => {
    const deal = new Scene()
    deal.done('call', hour(1))
    deal.advance(hour(2))
    deal.tell({ type: 'return', from: 'needs', to: 'find' }, hour(4))
    expect(deal.one('needs/1/survey', hour(100))).toMatchObject({ status: 'not applicable', settled: false })
    expect(deal.one('needs/1/@time', hour(100))).toMatchObject({ status: 'not applicable' })
    expect(deal.one('find/2/call', hour(5))).toMatchObject({ status: 'pending', due: hour(12) })
    expect(deal.one('find/1/call', hour(5))).toMatchObject({ status: 'met' })
  })

  test('what was overdue stays overdue after a return, and can still be made good: 1 of 16 hours late', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.tell({ type: 'return', from: 'needs', to: 'find' }, hour(17))
    expect(deal.one('needs/1/survey', hour(18))).toMatchObject({ status: 'overdue' })
    deal.done('survey', hour(17.5))
    expect(deal.one('needs/1/survey', hour(18))).toMatchObject({ status: 'late', settles: hour(16) })
  })

  test('a deal lost leaves its stage unfinished: nothing undone counts that was not due', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.tell({ type: 'close', outcome: 'lost' }, hour(4))
    expect(deal.all(hour(400)).every((one) => one.status === 'not applicable')).toBe(true)
    expect(deal.score(hour(400)).score).toBeNull()
  })
})

test('an undo takes back a step as if it had never been done', () => {
  const deal = new Scene()
  const before = deal.all(hour(3))
  const [event] = deal.done('call', hour(1))
  deal.tell({ type: 'undo', command: event?.command ?? '' }, hour(2))
  expect(deal.all(hour(3))).toEqual(before)
})

describe('a deal opened half-way', () => {
  test('asks nothing of the stages before and loses nothing at that moment', () => {
    const deal = new Scene(smallManual, 'close')
    expect(deal.all(hour(0)).every((one) => one.stage === 'close')).toBe(true)
    expect(deal.score(hour(0)).score).toBeNull()
  })

  test('keeps a doing from before Guiderail silently: a first return asks its stage in full', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.done('call', hour(1))
    deal.tell({ type: 'return', from: 'needs', to: 'find' }, hour(2))
    expect(deal.one('find/1/call', hour(3))).toMatchObject({ status: 'pending' })
  })
})
