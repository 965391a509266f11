import { describe, expect, test } from 'vitest'
import type { Source } from '#shared/process/ledger/event.ts'
import { hour, monday, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'
import { answerObligations, firstAnswers, waitsIn } from './answer.ts'
import { judgingAt } from './judge.ts'

const manual = workManual(
  [task('survey')],
  {},
  { firstAnswer: { within: { amount: 4, unit: 'hours' }, severity: 'major' } },
)
const scene = () => new Scene(manual, 'work')
/** Opened as a lead by one person for another: nobody opens their own. */
const lead = () => new Scene(manual, 'work', { origin: 'lead', owner: 'colleague' })
let count = 0
function log(
  deal: Scene,
  kind: 'email' | 'call' | 'note',
  direction: 'in' | 'out' | undefined,
  at: number,
  source: Source = 'word',
) {
  count += 1
  const more = { activity: `m${count}`, kind, persons: [], people: 1, attachments: [], keys: {} }
  return deal.happen({ type: 'activity logged', ...more, ...(direction && { direction }) }, at, { source })
}
const answers = (deal: Scene, now: number) => deal.all(now).filter((one) => one.kind === 'answer')
const figures = (deal: Scene, now: number) => firstAnswers(judgingAt(deal.world, deal.state, now))
const inHours = (milliseconds: number) => milliseconds / 3_600_000

describe('a first answer', () => {
  test('that an integration knows of is due 4 working hours after the message: 2 h + 4 h = 6 h', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    expect(answers(deal, hour(3))).toMatchObject([
      { key: 'work/1/@answer/1', status: 'pending', due: hour(6), weight: 3000, owedBy: 'rep' },
    ])
    expect(answers(deal, hour(6))).toMatchObject([{ status: 'overdue', credit: 0, settles: hour(6) }])
  })

  test.each([
    ['an e-mail', 'email'],
    ['a call', 'call'],
  ] as const)('is given by %s', (_, kind) => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, kind, 'out', hour(5))
    expect(answers(deal, hour(7))).toMatchObject([{ status: 'met', credit: 10_000, doneAt: hour(5), doneBy: 'rep' }])
  })

  test('is not given by a note', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, 'note', 'out', hour(3))
    expect(answers(deal, hour(4))).toMatchObject([{ status: 'pending' }])
  })

  test('given late loses in a straight line: 1 of 4 hours late keeps 75 %', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, 'email', 'out', hour(7))
    expect(answers(deal, hour(8))).toMatchObject([{ status: 'late', credit: 7500, settles: hour(6) }])
  })

  test('runs from the first message, not from the ones after it', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, 'email', 'in', hour(4), 'integration')
    expect(answers(deal, hour(5))).toMatchObject([{ due: hour(6) }])
  })

  test('is asked again by the next message after it', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, 'email', 'out', hour(3))
    log(deal, 'email', 'in', hour(10), 'integration')
    expect(answers(deal, hour(11)).map(({ key, status }) => [key, status])).toEqual([
      ['work/1/@answer/1', 'met'],
      ['work/1/@answer/2', 'pending'],
    ])
  })

  test('to a lead runs from the opening', () => {
    expect(answers(lead(), hour(1))).toMatchObject([{ status: 'pending', askedFrom: hour(0), due: hour(4) }])
  })

  test('is not asked where only the rep knows of the message, so that logging never costs', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'page')
    expect(answers(deal, hour(40))).toEqual([])
    expect(figures(deal, hour(5))).toMatchObject([{ from: hour(2) }])
  })

  test('nor does a rep’s earlier message take back, or bring forward, what the integration knows: still 6 h', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    log(deal, 'email', 'in', hour(1), 'word')
    expect(answers(deal, hour(3))).toMatchObject([{ due: hour(6) }])
  })

  test('no longer applies when the deal is closed before it is due', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    deal.tell({ type: 'close', outcome: 'lost' }, hour(3))
    expect(answers(deal, hour(40))).toMatchObject([{ status: 'not applicable', scored: false }])
  })

  test('goes on when the stage is left', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    deal.advance(hour(3))
    log(deal, 'email', 'out', hour(4))
    expect(answers(deal, hour(5))).toMatchObject([{ key: 'work/1/@answer/1', status: 'met' }])
  })

  test('is no obligation where the manual gives it no time', () => {
    const deal = new Scene(workManual([task('survey')]), 'work', { origin: 'lead', owner: 'colleague' })
    expect(answers(deal, hour(40))).toEqual([])
  })

  test('can be contested', () => {
    const deal = lead()
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/@answer/1', reason: 'called' }, hour(9), {
      user: 'colleague',
    })
    const boss = { user: 'boss', role: 'manager' as const }
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(10), boss)
    expect(answers(deal, hour(11))).toMatchObject([{ status: 'met', credit: 10_000, contest: 'k1' }])
  })
})

test('as figures stand all of them, in working hours, whoever knows of them: 3 h, then 1 h so far', () => {
  const deal = scene()
  log(deal, 'email', 'in', hour(6), 'page')
  log(deal, 'call', 'out', hour(9))
  log(deal, 'email', 'in', hour(12), 'integration')
  expect(figures(deal, hour(13)).map(({ working, known }) => [inHours(working), known])).toEqual([
    [3, undefined],
    [1, hour(12)],
  ])
})

describe('what waits and what answers', () => {
  const asked = () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    return deal
  }

  test('a deal that an integration opened waits from its opening on', () => {
    const opened = new Scene(manual, 'work', { origin: 'integration', owner: 'colleague' })
    expect(answers(opened, hour(1))).toMatchObject([{ askedFrom: hour(0) }])
  })

  test('a call of theirs asks nothing', () => {
    const deal = scene()
    log(deal, 'call', 'in', hour(2), 'integration')
    expect(figures(deal, hour(3))).toEqual([])
  })

  test.each([
    ['a call of theirs', 'call', 'in', 'pending'],
    ['an e-mail that does not say whose it is', 'email', undefined, 'pending'],
    ['a call that does not say whose it is', 'call', undefined, 'met'],
  ] as const)('%s leaves it %s', (_, kind, direction, status) => {
    const deal = asked()
    log(deal, kind, direction, hour(3))
    expect(answers(deal, hour(4))).toMatchObject([{ status }])
  })

  test('nothing that lies after the moment of judgement counts, what lies on it does', () => {
    const deal = asked()
    log(deal, 'email', 'out', hour(5))
    expect(answers(deal, hour(5) - 1)).toMatchObject([{ status: 'pending' }])
    expect(answers(deal, hour(5))).toMatchObject([{ status: 'met', settled: true, settles: hour(5) }])
    expect(answers(deal, hour(2) - 1)).toEqual([])
  })

  test('a message that only a rep knows of leaves no obligation behind', () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'page')
    expect(deal.all(hour(3)).map(({ key }) => key)).toEqual(['work/1/survey'])
  })

  test('of a deal whose past left its state is what it waited for then, counted on from what was answered', () => {
    const { world, state } = lead()
    const judging = judgingAt(world, state, hour(1))
    const folded = {
      before: monday,
      activities: monday,
      visits: [{ stage: 'work', n: 1, entered: monday, how: 'opened' as const }],
      closings: [],
      answers: [{ entered: monday, count: 2 }],
      past: { weight: 0, weightCredit: 0, waivedWeight: 0, lost: 0, critical: 0 },
    }
    expect(waitsIn({ ...judging, state: { ...state, folded } })).toEqual([])
    const waits = { from: hour(0), known: hour(0.5) }
    const waiting = { ...judging, state: { ...state, folded: { ...folded, waits } } }
    expect(waitsIn(waiting)).toEqual([waits])
    expect(answerObligations(waiting)).toMatchObject([{ key: 'work/1/@answer/3', askedFrom: hour(0.5) }])
  })
})

describe('how a first answer stands', () => {
  const asked = () => {
    const deal = scene()
    log(deal, 'email', 'in', hour(2), 'integration')
    return deal
  }
  const close = (deal: Scene, at: number) => deal.tell({ type: 'close', outcome: 'lost' }, at)

  test('at its due moment it is still met', () => {
    const deal = asked()
    log(deal, 'email', 'out', hour(6))
    expect(answers(deal, hour(7))).toMatchObject([{ status: 'met', scored: true, reductions: [] }])
  })

  test('late it says so, and by how much', () => {
    const deal = asked()
    log(deal, 'email', 'out', hour(7))
    expect(answers(deal, hour(8))).toMatchObject([{ mode: 'advise', reductions: [{ why: 'late', share: 7500 }] }])
  })

  test('overdue it is owed by the owner of its due moment; a hand-over just before that leaves a working day: 5 h + 8 h', () => {
    const late = asked()
    late.tell({ type: 'hand over', to: 'stranger' }, hour(10))
    expect(answers(late, hour(20))).toMatchObject([{ status: 'overdue', owedBy: 'rep', team: 'east', reductions: [] }])
    const handed = asked()
    handed.tell({ type: 'hand over', to: 'stranger' }, hour(5))
    expect(answers(handed, hour(12))).toMatchObject([{ status: 'pending', due: hour(13), owedBy: 'stranger' }])
  })

  test('while the deal is held it stands still and says so; once answered it says nothing of it', () => {
    const deal = asked()
    deal.tell({ type: 'hold', waitsFor: 'supplier' }, hour(3))
    expect(answers(deal, hour(4))).toMatchObject([{ status: 'pending', paused: true }])
    log(deal, 'email', 'out', hour(5))
    expect(answers(deal, hour(5))[0]).not.toHaveProperty('paused')
    expect(answers(asked(), hour(3))[0]).not.toHaveProperty('paused')
  })

  test.each([
    ['answered at the closing it is met', 3, 3, 'met'],
    ['answered after it, before it was due, it no longer applies', 3, 4, 'not applicable'],
    ['closed at its due moment it is overdue', 6, undefined, 'overdue'],
    ['closed after it, answered then, it is late', 7, 7, 'late'],
  ] as const)('%s', (_, closed, answered, status) => {
    const deal = asked()
    close(deal, hour(closed))
    if (answered !== undefined) log(deal, 'email', 'out', hour(answered))
    expect(answers(deal, hour(40))).toMatchObject([{ status, settled: status !== 'not applicable' }])
  })

  test('a closing after the moment of judgement has not happened, one at it has', () => {
    const deal = asked()
    close(deal, hour(3))
    expect(answers(deal, hour(3) - 1)).toMatchObject([{ status: 'pending' }])
    expect(answers(deal, hour(3))).toMatchObject([{ status: 'not applicable' }])
  })

  test('a deal that is opened again waits on; one that was merged into another does not', () => {
    const deal = asked()
    close(deal, hour(3))
    deal.tell({ type: 'reopen', reason: 'they called back' }, hour(4))
    expect(answers(deal, hour(4))).toMatchObject([{ status: 'pending' }])
    const merged = asked()
    merged.happen({ type: 'merged into', deal: 'd2' }, hour(3))
    expect(answers(merged, hour(40))).toMatchObject([{ status: 'not applicable' }])
  })

  test('a message that comes when the deal is closed asks nothing', () => {
    const deal = scene()
    close(deal, hour(3))
    log(deal, 'email', 'in', hour(3), 'integration')
    log(deal, 'email', 'in', hour(4), 'integration')
    expect(answers(deal, hour(40))).toEqual([])
  })

  test('a contest upheld as not applicable takes a late one out of the score', () => {
    const deal = asked()
    log(deal, 'email', 'out', hour(7))
    deal.tell({ type: 'raise contest', contest: 'k1', obligation: 'work/1/@answer/1', reason: 'r' }, hour(8))
    deal.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'not applicable' }, hour(9), {
      user: 'boss',
      role: 'manager',
    })
    expect(answers(deal, hour(10))).toMatchObject([
      { status: 'not applicable', scored: false, settled: false, credit: 0, reductions: [] },
    ])
  })
})
