import { describe, expect, test } from 'vitest'
import type { Source } from '#shared/process/ledger/event.ts'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'
import { firstAnswers } from './answer.ts'
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
  direction: 'in' | 'out',
  at: number,
  source: Source = 'word',
) {
  count += 1
  const more = { activity: `m${count}`, kind, direction, persons: [], people: 1, attachments: [], keys: {} }
  return deal.happen({ type: 'activity logged', ...more }, at, { source })
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
