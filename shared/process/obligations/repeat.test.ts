import { describe, expect, test } from 'vitest'
import { day, hour, Scene } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

const everyDay = { every: { amount: 8, unit: 'hours' as const } }
const scene = (step = task('call', { repeat: everyDay })) => new Scene(workManual([step]), 'work')
const calls = (deal: Scene, now: number) => deal.all(now).filter((one) => one.step === 'call')
const statuses = (deal: Scene, now: number) => calls(deal, now).map(({ status }) => status)

describe('a step with a cadence of 8 working hours', () => {
  test('is asked first with its visit and again at each due moment: after 20 h twice overdue and once pending', () => {
    const deal = scene()
    expect(calls(deal, hour(20)).map(({ key, due, status }) => [key, due, status])).toEqual([
      ['work/1/call', hour(8), 'overdue'],
      ['work/1/call/2', hour(16), 'overdue'],
      ['work/1/call/3', hour(24), 'pending'],
    ])
  })

  test('begins anew at the doing where that is earlier: done at 3 h, the next is due at 11 h', () => {
    const deal = scene()
    deal.done('call', hour(3))
    expect(calls(deal, hour(4)).map(({ due, status }) => [due, status])).toEqual([
      [hour(8), 'met'],
      [hour(11), 'pending'],
    ])
  })

  test('a doing serves the earliest that still gives credit: at 10 h the first, 2 of 8 hours late keep 75 %', () => {
    const deal = scene()
    deal.done('call', hour(10))
    expect(calls(deal, hour(11)).map(({ status, credit }) => [status, credit])).toEqual([
      ['late', 7500],
      ['pending', 0],
    ])
  })

  test('one whose credit is spent is passed over: at 17 h the second is served, 1 of 8 hours late', () => {
    const deal = scene()
    deal.done('call', hour(17))
    expect(calls(deal, hour(18)).map(({ status, credit }) => [status, credit])).toEqual([
      ['overdue', 0],
      ['late', 8750],
      ['pending', 0],
    ])
  })

  test('each further doing serves the next one', () => {
    const deal = scene()
    for (const at of [2, 3, 4]) deal.done('call', hour(at))
    expect(statuses(deal, hour(5))).toEqual(['met', 'met', 'met', 'pending'])
  })

  test('whose due moment had not come when the visit is left does not apply', () => {
    const deal = scene()
    deal.done('call', hour(3))
    deal.advance(hour(6))
    expect(statuses(deal, hour(100))).toEqual(['met', 'not applicable'])
    expect(deal.score(hour(100)).score).toBe(10_000)
  })

  test('what had fallen due undone is missed when the visit is left forwards', () => {
    const deal = scene()
    deal.advance(hour(12))
    expect(statuses(deal, hour(100))).toEqual(['missed', 'not applicable'])
  })

  test('is asked at most a hundred times in a visit', () => {
    expect(calls(scene(), day(400))).toHaveLength(100)
  })

  test('each occurrence can be waived by its own key', () => {
    const deal = scene()
    deal.tell(
      { type: 'ask exception', exception: 'x1', obligation: 'work/1/call/2', reason: 'a holiday there' },
      hour(9),
    )
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(9), { user: 'boss', role: 'manager' })
    expect(statuses(deal, hour(20))).toEqual(['overdue', 'waived', 'pending'])
  })

  test('of a recommended step is shown once, and costs nothing', () => {
    const deal = scene(task('call', { repeat: everyDay, ask: 'recommended' }))
    expect(statuses(deal, hour(100))).toEqual(['pending'])
  })

  test('stops while its condition does not hold, and counts on after it', () => {
    const deal = scene(task('call', { repeat: everyDay, when: 'amount > 50000' }))
    deal.set({ amount: 60_000 }, hour(0))
    deal.set({ amount: 10_000 }, hour(10))
    expect(statuses(deal, hour(40))).toEqual(['overdue'])
    deal.set({ amount: 60_000 }, hour(40))
    expect(calls(deal, hour(41)).map(({ key, due }) => [key, due])).toEqual([
      ['work/1/call', hour(8)],
      ['work/1/call/2', hour(48)],
    ])
  })
})

describe('a step that is to be done three times', () => {
  const thrice = task('call', { repeat: { count: 3 } })

  test('is asked three times from the beginning', () => {
    expect(statuses(scene(thrice), hour(1))).toEqual(['pending', 'pending', 'pending'])
  })

  test('left after two, the third is missed: 2 of 3 keep 66.66', () => {
    const deal = scene(thrice)
    deal.done('call', hour(1))
    deal.done('call', hour(2))
    deal.advance(hour(3))
    expect(statuses(deal, hour(4))).toEqual(['met', 'met', 'missed'])
    expect(deal.score(hour(4)).score).toBe(6666)
  })

  test('a fourth doing asks nothing more', () => {
    const deal = scene(thrice)
    for (const at of [1, 2, 3, 4]) deal.done('call', hour(at))
    expect(statuses(deal, hour(5))).toEqual(['met', 'met', 'met'])
  })

  test('with a time standard, each is due so long after the one before: 8 h, then 3 h + 8 h = 11 h', () => {
    const deal = scene(timed('call', 8, { repeat: { count: 3 } }))
    deal.done('call', hour(3))
    expect(calls(deal, hour(4)).map(({ due, status }) => [due, status])).toEqual([
      [hour(8), 'met'],
      [hour(11), 'pending'],
      [undefined, 'pending'],
    ])
  })
})

test('with a cadence of its own the first occurrence keeps the step’s time standard: 2 h, then 2 h + 8 h = 10 h', () => {
  const deal = scene(timed('call', 2, { repeat: everyDay }))
  expect(calls(deal, hour(3)).map(({ due }) => due)).toEqual([hour(2), hour(10)])
})

test('with four eyes each occurrence is served by the second person: two doings, one served', () => {
  const deal = scene(task('call', { repeat: everyDay, fourEyes: true }))
  deal.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
  deal.done('call', hour(1))
  expect(statuses(deal, hour(2))).toEqual(['pending'])
  deal.done('call', hour(3), 'colleague')
  expect(statuses(deal, hour(4))).toEqual(['met', 'pending'])
})

test('the late credit of one is gone when the next falls due: at 24 h the second is met, not the first still late', () => {
  const deal = scene(timed('call', 16, { repeat: everyDay }))
  deal.done('call', hour(24))
  expect(calls(deal, hour(25)).map(({ status, due, spent }) => [status, due, spent])).toEqual([
    ['overdue', hour(16), hour(24)],
    ['met', hour(24), hour(32)],
    ['pending', hour(32), hour(40)],
  ])
})

test('an exception on an occurrence whose time has not come brings no due moment forward when it lapses', () => {
  const deal = scene(task('call', { repeat: { count: 2 } }))
  deal.tell({ type: 'ask exception', exception: 'x1', obligation: 'work/1/call/2', reason: 'once is enough' }, hour(1))
  const boss = { user: 'boss', role: 'manager' as const }
  deal.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(20) }, hour(2), boss)
  expect(statuses(deal, hour(19))).toEqual(['pending', 'waived'])
  expect(statuses(deal, hour(40))).toEqual(['pending', 'pending'])
})

describe('in each stretch in which its condition holds', () => {
  const twice = timed('call', 8, { repeat: { count: 2 }, when: 'amount > 50000' })
  /** Asked from the entry to 30 h, when both are overdue, and again from 40 h on. */
  const stretches = (...doneAt: number[]) => {
    const deal = scene(twice)
    for (const [at, amount] of [
      [0, 60_000],
      [30, 1],
      [40, 60_000],
    ] as const)
      deal.set({ amount }, hour(at))
    for (const at of doneAt) deal.happen({ type: 'step done', step: 'call', evidence: { kind: 'word' } }, hour(at))
    return statuses(deal, hour(43))
  }

  test.each([
    ['nothing done', [], ['overdue', 'overdue', 'pending']],
    ['done in the second stretch', [42], ['overdue', 'overdue', 'met']],
    ['done at its very beginning', [40], ['overdue', 'overdue', 'met']],
    ['done between the two, when all credit was gone', [35], ['overdue', 'late', 'pending']],
    ['done in the first stretch', [2], ['met', 'overdue', 'pending']],
  ])('a doing counts in its own: %s', (_, doneAt, expected) => {
    expect(stretches(...doneAt)).toEqual(expected)
  })

  test('what was done before the first of them counts in it', () => {
    const deal = scene(twice)
    deal.done('call', hour(1))
    deal.set({ amount: 60_000 }, hour(3))
    expect(calls(deal, hour(4)).map(({ status, askedFrom }) => [status, askedFrom])).toEqual([
      ['met', hour(3)],
      ['pending', hour(3)],
    ])
  })
})

describe('the occurrences', () => {
  test('go on from each doing, however late one looks: 3 h, then 11 h, 19 h, 27 h', () => {
    const deal = scene()
    deal.done('call', hour(3))
    expect(calls(deal, hour(20)).map(({ due, askedFrom }) => [due, askedFrom])).toEqual([
      [hour(8), hour(0)],
      [hour(11), hour(3)],
      [hour(19), hour(11)],
      [hour(27), hour(19)],
    ])
  })

  test('that wait for those ahead of them have keys of their own', () => {
    const deal = scene(task('call', { repeat: { count: 3 } }))
    expect(calls(deal, hour(1)).map(({ key }) => key)).toEqual(['work/1/call', 'work/1/call/2', 'work/1/call/3'])
  })

  test('do not begin at the very leaving: left at 8 h, the first is missed and nothing else asked', () => {
    const deal = scene()
    deal.advance(hour(8))
    expect(statuses(deal, hour(100))).toEqual(['missed'])
  })

  test('whose credit is gone are served at last: the second at 17 h, 1 of 8 hours late, then the first at 18 h', () => {
    const deal = scene(timed('call', 8, { repeat: { count: 2 } }))
    for (const at of [17, 18]) deal.done('call', hour(at))
    expect(calls(deal, hour(19)).map(({ status, credit, doneAt }) => [status, credit, doneAt])).toEqual([
      ['late', 0, hour(18)],
      ['late', 8750, hour(17)],
    ])
  })

  test('are all served, a further doing is one more of the last: in order where they were not', () => {
    const steps = [task('survey'), task('call', { repeat: { count: 3 }, after: ['survey'] })]
    const deal = new Scene(workManual(steps), 'work')
    for (const at of [1, 2, 3]) deal.done('call', hour(at))
    deal.done('survey', hour(4))
    deal.done('call', hour(5))
    expect(calls(deal, hour(6)).map(({ credit }) => credit)).toEqual([5000, 5000, 10_000])
  })

  test('have all their late credit gone with the tolerance where that is sooner: 8 h + 4 h', () => {
    const tolerance = { amount: 4, unit: 'hours' as const }
    const standard = { within: { amount: 8, unit: 'hours' as const }, tolerance }
    const deal = scene(task('call', { timeStandard: standard, repeat: { count: 2 } }))
    expect(calls(deal, hour(1))[0]).toMatchObject({ due: hour(8), spent: hour(12) })
  })

  test('from a date that is not known have no due moment', () => {
    const from = { at: 'date' as const, attribute: 'delivery' }
    const standard = { within: { amount: 8, unit: 'hours' as const }, from }
    const deal = scene(task('call', { timeStandard: standard, repeat: { count: 2 } }))
    expect(calls(deal, hour(40)).map(({ status, due }) => [status, due])).toEqual([
      ['pending', undefined],
      ['pending', undefined],
    ])
  })
})

describe('a step that picks its branch', () => {
  const blocks = [
    { kind: 'choice' as const, key: 'way', name: { en: 'way' }, branches: [{ of: ['call'] }, { of: ['visit'] }] },
  ]
  const ways = (call: ReturnType<typeof task>) => new Scene(workManual([call, timed('visit', 16)], { blocks }), 'work')

  test('late beyond all credit is still the first occurrence; the second is asked from then: 20 h + 4 h', () => {
    const deal = new Scene(workManual([timed('call', 4, { repeat: { count: 2 } }), task('visit')], { blocks }), 'work')
    deal.done('call', hour(20))
    expect(calls(deal, hour(21)).map(({ status, credit, due }) => [status, credit, due])).toEqual([
      ['late', 0, hour(4)],
      ['pending', 0, hour(24)],
    ])
  })

  test('without a time standard of its own has the choice’s due moment, not its cadence: 16 h, then 12 h + 8 h', () => {
    const deal = ways(task('call', { repeat: everyDay }))
    deal.done('call', hour(12))
    expect(calls(deal, hour(13)).map(({ status, due }) => [status, due])).toEqual([
      ['met', hour(16)],
      ['pending', hour(20)],
    ])
  })
})
