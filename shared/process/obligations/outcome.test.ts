import { describe, expect, test } from 'vitest'
import { day, hour, lateCalendarHash, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, workManual } from '#test/fixtures/workManual.ts'

const text = (en: string) => ({ en })
const atClosed = { within: { amount: 8, unit: 'hours' as const }, from: { at: 'closed' as const } }
const review = task('loss-review', { timeStandard: atClosed, severity: 'major' })
const reason = task('loss-reason')
const scene = (steps: StepInput[] = [reason, review]) =>
  new Scene(
    workManual(
      [task('survey')],
      {},
      {
        outcomes: [
          { key: 'won', name: text('won'), steps: [task('handover')] },
          { key: 'lost', name: text('lost'), steps },
        ],
      },
    ),
    'work',
  )
const lose = (deal: Scene, at: number) => deal.tell({ type: 'close', outcome: 'lost' }, at)

describe('the steps that an outcome asks', () => {
  test('are nothing before the deal is closed with it', () => {
    expect(
      scene()
        .all(hour(40))
        .some((one) => one.step === 'loss-review'),
    ).toBe(false)
  })

  test('stand in the visit in which it was closed, without a time standard due then', () => {
    const deal = scene()
    lose(deal, hour(3))
    expect(deal.one('work/1/loss-reason', hour(4))).toMatchObject({ status: 'missed', settles: hour(3), owedBy: 'rep' })
  })

  test('done before are met, and in order', () => {
    const deal = scene()
    deal.done('loss-reason', hour(2))
    lose(deal, hour(3))
    expect(deal.one('work/1/loss-reason', hour(4))).toMatchObject({ status: 'met', credit: 10_000, doneAt: hour(2) })
  })

  test('with a clock that starts at the closing are due so long after it: 3 h + 8 h = 11 h', () => {
    const deal = scene()
    lose(deal, hour(3))
    expect(deal.one('work/1/loss-review', hour(4))).toMatchObject({ status: 'pending', due: hour(11), weight: 3000 })
    expect(deal.one('work/1/loss-review', hour(11)).status).toBe('overdue')
  })

  test('done after the closing count: 2 of 8 hours late keep 75 %', () => {
    const deal = scene()
    lose(deal, hour(3))
    deal.done('loss-review', hour(13))
    expect(deal.one('work/1/loss-review', hour(14))).toMatchObject({ status: 'late', credit: 7500 })
  })

  test('that were not yet due when the deal is opened again no longer apply, and are asked by the next closing', () => {
    const deal = scene([review])
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    expect(deal.one('work/1/loss-review', hour(40)).status).toBe('not applicable')
    lose(deal, hour(40))
    expect(deal.one('work/1/loss-review/2', hour(41))).toMatchObject({ status: 'pending', due: hour(48) })
  })

  test('that were overdue then stay so, for the time in which it was closed does not stop them', () => {
    const deal = scene([review])
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(20))
    expect(deal.one('work/1/loss-review', hour(21))).toMatchObject({ status: 'overdue', due: hour(11) })
  })

  test('of a deal won are asked too', () => {
    const deal = new Scene(
      workManual(
        [task('survey')],
        {},
        {
          outcomes: [
            { key: 'won', name: text('won'), steps: [task('handover', { timeStandard: atClosed })] },
            { key: 'lost', name: text('lost') },
          ],
        },
      ),
      'end',
    )
    deal.tell({ type: 'close', outcome: 'won' }, hour(1))
    expect(deal.one('end/1/handover', hour(2))).toMatchObject({ status: 'pending', due: hour(9) })
  })
})

describe('a closing', () => {
  const keys = (deal: Scene, now: number) =>
    deal
      .all(now)
      .filter(({ step }) => step?.startsWith('loss'))
      .map(({ key, status }) => `${key} ${status}`)

  test('asks each step once, in the manual’s order: those due then, then those with a clock', () => {
    const deal = scene([review, reason])
    lose(deal, hour(3))
    expect(keys(deal, hour(4))).toEqual(['work/1/loss-reason missed', 'work/1/loss-review pending'])
  })

  test('asks nothing before its moment, and all from that very moment on', () => {
    const deal = scene()
    lose(deal, hour(3))
    expect(keys(deal, hour(3) - 1)).toEqual([])
    expect(keys(deal, hour(3))).toHaveLength(2)
  })

  test('asks what is optional as such', () => {
    const deal = scene([task('loss-note', { ask: 'optional' })])
    lose(deal, hour(3))
    expect(deal.one('work/1/loss-note', hour(4))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('asks nothing of a step that another outcome has, nor of an outcome without steps', () => {
    const deal = scene([])
    lose(deal, hour(3))
    expect(deal.all(hour(40)).some(({ step }) => step === 'handover')).toBe(false)
  })

  test('asks in the visit that it ended, though a stage was jumped on the way', () => {
    const deal = new Scene(
      workManual(
        [task('survey')],
        {},
        {
          outcomes: [
            { key: 'won', name: text('won') },
            { key: 'lost', name: text('lost'), steps: [reason] },
          ],
        },
      ),
      'start',
    )
    deal.sight('end', hour(2))
    lose(deal, hour(3))
    expect(keys(deal, hour(4))).toEqual(['end/1/loss-reason missed'])
  })

  test('counts what was done up to the moment of judgement, and of a step only its own doings', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    lose(deal, hour(3))
    deal.done('loss-review', hour(5))
    expect(keys(deal, hour(5) - 1)).toEqual(['work/1/loss-reason missed', 'work/1/loss-review pending'])
    expect(keys(deal, hour(5))).toEqual(['work/1/loss-reason missed', 'work/1/loss-review met'])
  })

  test('counts what was done at its very moment, and a second doing not before the first', () => {
    const deal = scene()
    deal.done('loss-reason', hour(3))
    lose(deal, hour(3))
    deal.done('loss-review', hour(6))
    deal.happen({ type: 'step done', step: 'loss-review', evidence: { kind: 'word' } }, hour(5))
    expect(deal.one('work/1/loss-reason', hour(7)).status).toBe('met')
    expect(deal.one('work/1/loss-review', hour(7))).toMatchObject({ status: 'met', doneAt: hour(5) })
  })

  test('does not count what was undone', () => {
    const deal = scene()
    const [event] = deal.done('loss-reason', hour(2))
    deal.tell({ type: 'undo', command: event?.command ?? '' }, hour(2))
    lose(deal, hour(3))
    expect(deal.one('work/1/loss-reason', hour(4)).status).toBe('missed')
  })
})

describe('a deal that was opened again and is closed once more', () => {
  const twice = (steps: StepInput[], second = 'lost') => {
    const deal = scene(steps)
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    deal.tell({ type: 'close', outcome: second }, hour(40))
    return deal
  }

  test('asks again, whatever was done for the first closing', () => {
    const deal = scene([reason])
    deal.done('loss-reason', hour(1))
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    lose(deal, hour(40))
    expect(deal.one('work/1/loss-reason', hour(41))).toMatchObject({ status: 'met', occurrence: 1 })
    expect(deal.one('work/1/loss-reason/2', hour(41))).toMatchObject({ status: 'missed', occurrence: 2 })
  })

  test('what is done between the two belongs to the second', () => {
    const deal = twice([review])
    deal.done('loss-review', hour(41))
    expect(deal.one('work/1/loss-review', hour(42)).status).toBe('not applicable')
    expect(deal.one('work/1/loss-review/2', hour(42))).toMatchObject({ status: 'met', doneAt: hour(41) })
  })

  test('what is done at the moment of the reopening belongs to the first', () => {
    const deal = scene([review])
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    deal.done('loss-review', hour(5))
    expect(deal.one('work/1/loss-review', hour(6))).toMatchObject({ status: 'met', doneAt: hour(5) })
  })

  test('counts closings by stage and visit: in the next visit it is the first', () => {
    const deal = scene([reason])
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    deal.tell({ type: 'return', from: 'work', to: 'start' }, hour(6))
    lose(deal, hour(7))
    const own = deal.all(hour(8)).filter(({ step }) => step === 'loss-reason')
    expect(own.map(({ key, status }) => [key, status])).toEqual([
      ['work/1/loss-reason', 'missed'],
      ['start/1/loss-reason', 'missed'],
    ])
  })

  test('a second word of the closing asks nothing more', () => {
    const deal = scene([reason])
    lose(deal, hour(3))
    deal.happen({ type: 'closed', outcome: 'lost' }, hour(4))
    expect(deal.all(hour(5)).filter(({ step }) => step === 'loss-reason')).toHaveLength(1)
  })
})

test('a clock after the closing runs by the calendar that holds then: noon to eight from Tuesday on', () => {
  const deal = scene([review])
  deal.tell({ type: 'set calendar', calendar: lateCalendarHash }, hour(8), { user: 'root', role: 'admin' })
  lose(deal, hour(8))
  // closed on Monday at 17:00, when three of its eight hours are left that day: the other five from Tuesday noon
  expect(deal.one('work/1/loss-review', day(1)).due).toBe(Date.parse('2026-03-03T17:00:00Z'))
})

describe('what is no closing, or none of this outcome', () => {
  const outcomes = [
    { key: 'end', name: text('end'), steps: [reason] },
    { key: 'won', name: text('won'), steps: [task('loss-reason')] },
    { key: 'none', name: text('none') },
  ]
  const own = (deal: Scene, now: number) =>
    deal.all(now).flatMap(({ key, step, status }) => (step === 'loss-reason' ? [`${key} ${status}`] : []))
  const named = () => new Scene(workManual([task('survey')], {}, { outcomes }), 'work')

  test('a stage that is called like an outcome asks nothing of it', () => {
    const deal = named()
    deal.happen({ type: 'stage advanced', from: 'work', to: 'end' }, hour(2))
    deal.happen({ type: 'step done', step: 'gone', evidence: { kind: 'word' } }, hour(2))
    expect(own(deal, hour(3))).toEqual([])
    deal.happen({ type: 'closed', outcome: 'won' }, hour(4))
    expect(own(deal, hour(5))).toEqual(['end/1/loss-reason missed'])
  })

  test('an outcome that the manual does not know, or that asks nothing, asks nothing', () => {
    for (const outcome of ['gone', 'none']) {
      const deal = named()
      deal.happen({ type: 'closed', outcome }, hour(2))
      expect(own(deal, hour(3))).toEqual([])
    }
  })

  test('closed with one outcome and then with another, each asks for the first time', () => {
    const manual = workManual(
      [task('survey')],
      {},
      {
        outcomes: [
          { key: 'won', name: text('won'), steps: [task('thank')] },
          { key: 'lost', name: text('lost'), steps: [reason] },
        ],
      },
    )
    const deal = new Scene(manual, 'work')
    deal.happen({ type: 'closed', outcome: 'won' }, hour(2))
    deal.tell({ type: 'reopen', reason: 'a mistake' }, hour(3))
    deal.happen({ type: 'closed', outcome: 'lost' }, hour(4))
    expect(own(deal, hour(5))).toEqual(['work/1/loss-reason missed'])
  })

  test('closed at the very moment at which a stage was entered, it is closed in that stage', () => {
    const deal = scene([reason])
    deal.happen({ type: 'stage advanced', from: 'work', to: 'end' }, hour(3))
    deal.happen({ type: 'closed', outcome: 'lost' }, hour(3))
    expect(own(deal, hour(4))).toEqual(['end/1/loss-reason missed'])
  })

  test('what was done before the reopening does not serve the next closing', () => {
    const deal = scene([review])
    lose(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(5))
    deal.done('loss-review', hour(5))
    lose(deal, hour(40))
    expect(deal.one('work/1/loss-review/2', hour(41)).status).toBe('pending')
  })
})

test('a calendar that is set after the moment of judgement has not been set yet', () => {
  const soon = { within: { amount: 6, unit: 'hours' as const }, from: { at: 'closed' as const } }
  const deal = scene([task('loss-review', { timeStandard: soon })])
  lose(deal, hour(4))
  deal.happen({ type: 'calendar set', calendar: lateCalendarHash }, hour(6))
  const due = (now: number) => deal.one('work/1/loss-review', now).due
  // 6 h from Monday 13:00: by the plain calendar to Tuesday 11:00; from Monday 15:00 on by noon to eight the same day
  expect([due(hour(6) - 1), due(hour(6))]).toEqual([hour(10), Date.parse('2026-03-02T19:00:00Z')])
})
