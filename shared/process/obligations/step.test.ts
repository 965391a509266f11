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

describe('how a step is told', () => {
  test('says all of itself while it is to be done', () => {
    const deal = new Scene(workManual([timed('call', 8, { severity: 'major', mode: 'warn' })]), 'work')
    expect(deal.one('work/1/call', hour(2))).toEqual({
      key: 'work/1/call',
      kind: 'step',
      stage: 'work',
      visit: 1,
      step: 'call',
      occurrence: 1,
      version: deal.state.manual,
      status: 'pending',
      mode: 'warn',
      severity: 'major',
      weight: 3000,
      scored: true,
      settled: false,
      credit: 0,
      reductions: [],
      askedFrom: hour(0),
      starts: hour(0),
      due: hour(8),
      spent: hour(16),
      owedBy: 'rep',
      team: 'east',
    })
  })

  test('done late says when, by whom, by which event, and what it lost', () => {
    const deal = new Scene(workManual([timed('call', 8)]), 'work')
    const [event] = deal.done('call', hour(10))
    expect(deal.one('work/1/call', hour(12))).toMatchObject({
      status: 'late',
      settled: true,
      settles: hour(8),
      credit: 7500,
      reductions: [{ why: 'late', share: 7500 }],
      doneAt: hour(10),
      doneBy: 'rep',
      event: event?.id,
      evidence: 'word',
    })
    expect(deal.one('work/1/call', hour(12))).not.toHaveProperty('activity')
    expect(deal.one('work/1/call', hour(12))).not.toHaveProperty('enteredLater')
  })

  test('names the message that shows it, and says when it was entered later', () => {
    const deal = new Scene(workManual([timed('call', 8)]), 'work')
    const evidence = { kind: 'observed' as const, activity: 'm1' }
    deal.happen({ type: 'step done', step: 'call', evidence, enteredLater: true }, hour(1))
    expect(deal.one('work/1/call', hour(2))).toMatchObject({ activity: 'm1', enteredLater: true, evidence: 'observed' })
  })

  test('without a time standard has no clock to tell of', () => {
    const shown = new Scene(workManual([task('call')]), 'work').one('work/1/call', hour(2))
    for (const field of ['due', 'starts', 'spent', 'settles', 'paused', 'exception', 'contest', 'unknown', 'choice'])
      expect(shown).not.toHaveProperty(field)
  })

  test('overdue while the deal is held, it does not say that it waits', () => {
    const deal = new Scene(workManual([timed('call', 8)]), 'work')
    deal.tell({ type: 'hold', waitsFor: 'customer' }, hour(9))
    expect(deal.one('work/1/call', hour(10))).toMatchObject({ status: 'overdue' })
    expect(deal.one('work/1/call', hour(10))).not.toHaveProperty('paused')
  })

  test('is owed by the owner of its due moment, of its leaving, or of now, whichever is first', () => {
    const give = (deal: Scene, at: number) => deal.tell({ type: 'hand over', to: 'stranger' }, hour(at))
    const scene = () => new Scene(workManual([timed('call', 8), task('free')]), 'work')
    const overdue = scene()
    give(overdue, 9)
    expect(overdue.one('work/1/call', hour(10)).owedBy).toBe('rep')
    expect(overdue.one('work/1/free', hour(10)).owedBy).toBe('stranger')
    expect(overdue.one('work/1/free', hour(8)).owedBy).toBe('rep')
    const left = scene()
    left.tell({ type: 'return', from: 'work', to: 'start' }, hour(2))
    give(left, 3)
    expect(left.one('work/1/call', hour(4))).toMatchObject({ status: 'not applicable', owedBy: 'rep' })
  })

  test('taken out by a contest is scored no more from the ruling on', () => {
    const deal = new Scene(workManual([timed('call', 8)]), 'work')
    const before = deal.one('work/1/call', hour(9))
    expect(before).toMatchObject({ status: 'overdue', reductions: [] })
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/call', reason: 'r' }, hour(9))
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'not applicable' }, hour(10), {
      user: 'boss',
      role: 'manager',
    })
    expect(deal.one('work/1/call', hour(11))).toMatchObject({ scored: false, settled: false, contest: 'k1' })
    expect(deal.one('work/1/call', hour(9))).not.toHaveProperty('contest')
  })
})

describe('a step that is not required', () => {
  const optional = timed('note', 8, { ask: 'optional' })

  test('is shown with its due moment, never overdue', () => {
    const deal = new Scene(workManual([optional]), 'work')
    expect(deal.one('work/1/note', hour(20))).toMatchObject({ status: 'pending', due: hour(8), settled: false })
  })

  test('done up to the very leaving it is met; after it, not', () => {
    const deal = (doneAt: number) => {
      const scene = new Scene(workManual([optional]), 'work')
      scene.advance(hour(3))
      scene.happen({ type: 'step done', step: 'note', evidence: { kind: 'word' } }, hour(doneAt))
      return scene.one('work/1/note', hour(20))
    }
    expect(deal(3)).toMatchObject({ status: 'met', settles: hour(3), due: hour(8) })
    expect(deal(4)).toMatchObject({ status: 'not applicable' })
    expect(deal(4).due).toBeUndefined()
  })

  test('without a time standard is due when its visit is left forwards, and not when it is left otherwise', () => {
    const left = (leave: (deal: Scene) => void) => {
      const deal = new Scene(workManual([task('note', { ask: 'optional' })]), 'work')
      deal.done('note', hour(1))
      leave(deal)
      return deal.one('work/1/note', hour(20)).due
    }
    expect(left((deal) => deal.advance(hour(3)))).toBe(hour(3))
    expect(left((deal) => deal.tell({ type: 'return', from: 'work', to: 'start' }, hour(3)))).toBeUndefined()
    expect(left(() => {})).toBeUndefined()
  })
})
