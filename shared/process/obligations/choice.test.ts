import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, timed, workManual } from '#test/fixtures/workManual.ts'

const text = (en: string) => ({ en })
const choice = (branches: { of: string[]; when?: string }[]) => ({
  blocks: [{ kind: 'choice' as const, key: 'way', name: text('way'), branches }],
})
const demo = [timed('demo', 8, { severity: 'major' }), task('demo-notes')]
const visit = [timed('visit', 16), task('report', { severity: 'major' }), task('photos')]
const twoWays = choice([{ of: ['demo', 'demo-notes'] }, { of: ['visit', 'report', 'photos'] }])
const scene = (steps: StepInput[] = [...demo, ...visit], work = twoWays) => new Scene(workManual(steps, work), 'work')
const way = 'work/1/@choice/way'

describe('a choice with several branches left', () => {
  test('is one thing to do, as heavy as its heaviest branch: 1000 + 3000 + 1000 against 3000 + 1000', () => {
    expect(scene().one(way, hour(1))).toMatchObject({ kind: 'choice', choice: 'way', status: 'pending', weight: 5000 })
  })

  test('is as severe as its most severe step, so that doing nothing is never better than picking', () => {
    const critical = timed('demo', 8, { severity: 'critical' })
    expect(scene([critical, ...demo.slice(1), ...visit]).one(way, hour(1)).severity).toBe('critical')
  })

  test('is due at the latest due moment of its branches’ first steps: 16 h, not 8 h', () => {
    const deal = scene()
    expect(deal.one(way, hour(15))).toMatchObject({ status: 'pending', due: hour(16) })
    expect(deal.one(way, hour(16))).toMatchObject({ status: 'overdue', settles: hour(16), credit: 0 })
  })

  test('is due when its visit is left where no branch begins with a time standard', () => {
    const deal = scene([task('demo'), task('visit')], choice([{ of: ['demo'] }, { of: ['visit'] }]))
    expect(deal.one(way, hour(300)).status).toBe('pending')
    deal.advance(hour(301))
    expect(deal.one(way, hour(302))).toMatchObject({ status: 'missed', settles: hour(301), scored: true })
  })

  test('stands before its steps, which are shown and not scored', () => {
    const work = scene()
      .all(hour(20))
      .filter((one) => one.stage === 'work')
    expect(work.map(({ key }) => key)).toEqual([
      way,
      ...['demo', 'demo-notes', 'visit', 'report', 'photos'].map((step) => `work/1/${step}`),
    ])
    expect(work.slice(1).every((one) => one.status === 'pending' && !one.scored)).toBe(true)
  })

  test('missed, only the choice costs: 5000 of 5000', () => {
    const deal = scene()
    deal.advance(hour(2))
    expect(deal.one('work/1/demo', hour(3)).status).toBe('not applicable')
    expect(deal.score(hour(3)).lines).toEqual([{ obligation: way, points: 10_000, cap: false }])
  })

  test('can be waived', () => {
    const deal = scene()
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: way, reason: 'a repeat order' }, hour(1))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(2), { user: 'boss', role: 'manager' })
    expect(deal.one(way, hour(20))).toMatchObject({ status: 'waived', exception: 'x1' })
  })

  test('speaks up no louder than its quietest branch', () => {
    const blocks = (one: StepInput): StepInput => ({ ...one, mode: 'block' })
    expect(scene([...demo.map(blocks), ...visit]).one(way, hour(1)).mode).toBe('advise')
    expect(scene([...demo.map(blocks), ...visit.map(blocks)]).one(way, hour(1)).mode).toBe('block')
  })
})

describe('a choice that holds a step asked more than once', () => {
  const twice = timed('demo', 4, { repeat: { count: 2 } })
  const steps = [twice, task('visit', { mode: 'observe' })]
  const work = choice([{ of: ['demo'] }, { of: ['visit'] }])

  test('weighs it as often as it is wanted, also beside a branch that is only observed', () => {
    expect(scene(steps, work).one(way, hour(1))).toMatchObject({ weight: 2000, mode: 'advise', scored: true })
  })

  test('is settled by the doing that picks it, late or not; the next is asked from then: 6 h + 4 h = 10 h', () => {
    const deal = scene(steps, work)
    deal.done('demo', hour(6))
    expect(deal.one('work/1/demo', hour(7))).toMatchObject({ status: 'late', due: hour(4), credit: 5000 })
    expect(deal.one('work/1/demo/2', hour(7))).toMatchObject({ status: 'pending', due: hour(10) })
  })
})

describe('picking', () => {
  test('the earliest doing picks its branch, and the choice gives way to the steps of it', () => {
    const deal = scene()
    deal.done('visit', hour(4))
    const keys = deal.all(hour(5)).map(({ key }) => key)
    expect(keys).not.toContain(way)
    expect(deal.one('work/1/visit', hour(5))).toMatchObject({ status: 'met', scored: true, choice: 'way' })
    expect(deal.one('work/1/report', hour(5))).toMatchObject({ status: 'pending', scored: true, askedFrom: hour(4) })
    expect(deal.one('work/1/demo', hour(5))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('the step that picks takes the choice’s due moment: done at 12 h it is met, though its own would be 8 h', () => {
    const deal = scene()
    deal.done('demo', hour(12))
    expect(deal.one('work/1/demo', hour(13))).toMatchObject({ status: 'met', due: hour(16), credit: 10_000 })
  })

  test('late, it is late by the choice’s clock: 4 of 16 hours late keep 75 %', () => {
    const deal = scene()
    deal.done('demo', hour(20))
    expect(deal.one('work/1/demo', hour(21))).toMatchObject({ status: 'late', due: hour(16), credit: 7500 })
  })

  test('the others’ clocks start at the pick: 4 h + 8 h = 12 h', () => {
    const timedNotes = timed('demo-notes', 8)
    const deal = scene([...demo.slice(0, 1), timedNotes, ...visit])
    deal.done('demo', hour(4))
    expect(deal.one('work/1/demo-notes', hour(5))).toMatchObject({ status: 'pending', due: hour(12) })
  })

  test('of two at one moment the manual’s order decides', () => {
    const deal = scene()
    deal.done('visit', hour(4))
    deal.done('demo', hour(4))
    expect(deal.one('work/1/demo', hour(5))).toMatchObject({ status: 'met', scored: true })
    expect(deal.one('work/1/visit', hour(5))).toMatchObject({
      status: 'not applicable',
      doneAt: hour(4),
      scored: false,
    })
  })

  test('an undo gives the choice back', () => {
    const deal = scene()
    const [event] = deal.done('demo', hour(4))
    deal.tell({ type: 'undo', command: event?.command ?? '' }, hour(5))
    expect(deal.one(way, hour(6)).status).toBe('pending')
  })

  test('a later step of a branch picks it too, out of order', () => {
    const deal = scene()
    deal.done('photos', hour(4))
    expect(deal.one('work/1/visit', hour(5))).toMatchObject({ status: 'pending', scored: true })
  })

  test('an exception on the choice covers the branch that is picked afterwards', () => {
    const deal = scene()
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: way, reason: 'a repeat order' }, hour(1))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(2), { user: 'boss', role: 'manager' })
    deal.done('demo', hour(30))
    deal.advance(hour(31))
    expect(deal.one('work/1/demo', hour(32)).status).toBe('waived')
    expect(deal.one('work/1/demo-notes', hour(32)).status).toBe('waived')
  })

  test('nor is a step after it out of order, whatever else of that branch is undone', () => {
    const deal = scene([...demo, ...visit, task('next', { after: ['demo-notes'] })])
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: way, reason: 'r' }, hour(1))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(2), { user: 'boss', role: 'manager' })
    deal.done('demo', hour(3))
    deal.done('next', hour(4))
    expect(deal.one('work/1/demo-notes', hour(4)).status).toBe('waived')
    expect(deal.one('work/1/next', hour(4))).toMatchObject({ status: 'met', credit: 10_000 })
  })

  test.each([
    ['not applicable', null],
    ['met', 10_000],
  ] as const)(
    'a contest of it when it is overdue, upheld as %s, covers that branch too: doing it late costs nothing',
    (as, score) => {
      const deal = scene()
      deal.tell({ type: 'raise contest', contest: 'k1', obligation: way, reason: 'r' }, hour(17))
      deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as }, hour(18), { user: 'boss', role: 'manager' })
      deal.done('demo', hour(20))
      expect(deal.one('work/1/demo', hour(20))).toMatchObject({ status: as, contest: 'k1' })
      expect(deal.one('work/1/visit', hour(20))).not.toHaveProperty('contest')
      expect(deal.score(hour(20)).score).toBe(score)
    },
  )

  test('also where that was done at the very moment at which it was raised', () => {
    const deal = scene()
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: way, reason: 'r' }, hour(17))
    deal.done('demo', hour(17))
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(18), {
      user: 'boss',
      role: 'manager',
    })
    expect(deal.one('work/1/demo', hour(20))).toMatchObject({ status: 'met', contest: 'k1' })
  })

  test('but not a branch that was picked before it, told late', () => {
    const deal = scene()
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: way, reason: 'r' }, hour(17))
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(18), {
      user: 'boss',
      role: 'manager',
    })
    deal.happen({ type: 'step done', step: 'demo', evidence: { kind: 'word' } }, hour(15))
    expect(deal.one('work/1/demo', hour(20))).toMatchObject({ status: 'met', settles: hour(15) })
    expect(deal.one('work/1/demo-notes', hour(20)).status).toBe('pending')
  })
})

test('a clock may start at a step of another branch: nothing of that one is lost', () => {
  const demoAfterVisit = timed('demo', 8, {
    timeStandard: { within: { amount: 8, unit: 'hours' }, from: { at: 'step', step: 'visit' } },
  })
  const deal = scene([demoAfterVisit, ...demo.slice(1), ...visit])
  expect(deal.one(way, hour(1)).due).toBe(hour(16))
  deal.done('visit', hour(2))
  expect(deal.one('work/1/visit', hour(3))).toMatchObject({ status: 'met', scored: true })
})

test('a step after a choice is out of order while no branch was picked, and in order once one is done', () => {
  const work = {
    blocks: [
      {
        kind: 'sequence' as const,
        of: [
          { kind: 'choice' as const, key: 'way', name: text('way'), branches: [{ of: ['demo'] }, { of: ['visit'] }] },
          'offer',
        ],
      },
    ],
  }
  const steps = [task('demo'), task('visit'), task('offer')]
  const early = new Scene(workManual(steps, work), 'work')
  early.done('offer', hour(1))
  early.done('demo', hour(2))
  expect(early.one('work/1/offer', hour(3))).toMatchObject({ credit: 5000 })
  const kept = new Scene(workManual(steps, work), 'work')
  kept.done('demo', hour(1))
  kept.done('offer', hour(2))
  expect(kept.one('work/1/offer', hour(3))).toMatchObject({ credit: 10_000 })
})

describe('a choice that was not picked by the leaving', () => {
  const late = (leave: (deal: Scene) => void, doneAt: number, steps?: StepInput[], work = twoWays) => {
    const deal = scene(steps, work)
    leave(deal)
    deal.happen({ type: 'step done', step: 'demo', evidence: { kind: 'word' } }, hour(doneAt))
    return (step: string) => deal.one(`work/1/${step}`, hour(40))
  }
  const forwards = (at: number) => (deal: Scene) => deal.advance(hour(at))
  const back = (at: number) => (deal: Scene) => deal.tell({ type: 'return', from: 'work', to: 'start' }, hour(at))
  const free = [task('demo'), task('visit')]
  const freeWays = choice([{ of: ['demo'] }, { of: ['visit'] }])

  test('done at the very leaving, it is picked', () => {
    expect(late(forwards(3), 3)('demo')).toMatchObject({ status: 'met', scored: true })
  })

  test('left forwards it is missed for good, overdue or not, whatever is done afterwards', () => {
    for (const at of [3, 17]) expect(late(forwards(at), at + 1)('@choice/way').status).toBe('missed')
  })

  test('left backwards when it was overdue it can still be picked, late: 4 of 16 hours late keep 75 %', () => {
    expect(late(back(17), 20)('demo')).toMatchObject({ status: 'late', credit: 7500, due: hour(16) })
    expect(late(back(16), 20)('demo')).toMatchObject({ status: 'late', credit: 7500 })
  })

  test('left backwards before it was due it no longer applies, with or without a due moment', () => {
    expect(late(back(16 - 1e-6), 20)('@choice/way').status).toBe('not applicable')
    expect(late(back(3), 20, free, freeWays)('@choice/way').status).toBe('not applicable')
  })
})

describe('what a choice is made of', () => {
  const optional = task('tip', { ask: 'optional', severity: 'critical' })

  test('is its required steps: one that is optional, or out by its own condition, weighs nothing', () => {
    const deal = scene(
      [...demo, optional, task('extra', { severity: 'critical', when: 'amount > 5' })],
      choice([{ of: ['demo'] }, { of: ['demo-notes', 'tip', 'extra'] }]),
    )
    deal.set({ amount: 1 }, hour(0))
    expect(deal.one(way, hour(1))).toMatchObject({ weight: 3000, severity: 'major' })
  })

  test('one that is only observed weighs nothing either, and quietens its branch', () => {
    const watched = task('photos', { mode: 'observe', severity: 'critical' })
    const blocks = task('demo', { mode: 'block' })
    const deal = scene([blocks, watched], choice([{ of: ['demo'] }, { of: ['photos'] }]))
    expect(deal.one(way, hour(1))).toMatchObject({ weight: 1000, mode: 'advise' })
  })

  test('is as severe as the most severe of them, wherever that stands', () => {
    const deal = scene(
      [task('demo'), task('visit', { severity: 'critical' })],
      choice([{ of: ['demo'] }, { of: ['visit'] }]),
    )
    expect(deal.one(way, hour(1)).severity).toBe('critical')
  })

  test.each(['warn', 'approve', 'block'] as const)('speaks up as loud as both its branches: %s', (mode) => {
    const deal = scene([task('demo', { mode }), task('visit', { mode })], choice([{ of: ['demo'] }, { of: ['visit'] }]))
    expect(deal.one(way, hour(1)).mode).toBe(mode)
  })

  test('of nothing that is required is not asked', () => {
    const deal = scene([task('demo', { ask: 'optional' }), optional], choice([{ of: ['demo'] }, { of: ['tip'] }]))
    expect(deal.all(hour(1)).map(({ key }) => key)).toEqual(['work/1/demo', 'work/1/tip'])
  })

  test('with a branch of which nothing is required is due by the others', () => {
    const deal = scene([timed('demo', 8), optional], choice([{ of: ['tip'] }, { of: ['demo'] }]))
    expect(deal.one(way, hour(1)).due).toBe(hour(8))
  })

  test('is due by whichever branch is later, first or last; of two that are due together by the first', () => {
    const tolerant = timed('b', 8, {
      timeStandard: { within: { amount: 8, unit: 'hours' }, tolerance: { amount: 2, unit: 'hours' } },
    })
    const ways = choice([{ of: ['a'] }, { of: ['b'] }])
    expect(scene([timed('a', 16), timed('b', 8)], ways).one(way, hour(1)).due).toBe(hour(16))
    expect(scene([timed('a', 8), tolerant], ways).one(way, hour(1)).spent).toBe(hour(16))
  })
})

describe('the step that picks', () => {
  test('was asked since the choice was, not since the pick', () => {
    const deal = scene()
    deal.done('demo', hour(4))
    expect(deal.one('work/1/demo', hour(5))).toMatchObject({ askedFrom: hour(0), starts: hour(0), due: hour(16) })
    expect(deal.one('work/1/demo-notes', hour(5)).askedFrom).toBe(hour(4))
  })

  test('is the one that was done first, though it stands in a later branch', () => {
    const deal = scene()
    deal.done('visit', hour(2))
    deal.done('demo', hour(4))
    expect(deal.one('work/1/visit', hour(5))).toMatchObject({ status: 'met', scored: true })
    expect(deal.one('work/1/demo', hour(5)).scored).toBe(false)
  })
})

describe('a step that comes after a choice', () => {
  const steps = [timed('demo', 8), task('visit'), task('offer')]
  const work = {
    blocks: [
      {
        kind: 'sequence' as const,
        of: [
          { kind: 'choice' as const, key: 'way', name: text('way'), branches: [{ of: ['demo'] }, { of: ['visit'] }] },
          'offer',
        ],
      },
    ],
  }
  const offer = (change: (deal: Scene) => void, at: number) => {
    const deal = new Scene(workManual(steps, work), 'work')
    change(deal)
    deal.done('offer', hour(at))
    return deal.one('work/1/offer', hour(at)).credit
  }

  test('is out of order while it is open, overdue or not', () => {
    expect([offer(() => {}, 2), offer(() => {}, 20)]).toEqual([5000, 5000])
    const free = new Scene(workManual([task('demo'), ...steps.slice(1)], work), 'work')
    free.done('offer', hour(2))
    expect(free.one('work/1/offer', hour(3)).credit).toBe(5000)
  })

  test('is in order once it was waived', () => {
    const waived = offer((deal) => {
      deal.tell({ type: 'ask exception', exception: 'x1', obligation: way, reason: 'r' }, hour(1))
      deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(1), { user: 'boss', role: 'manager' })
    }, 2)
    expect(waived).toBe(10_000)
  })
})
