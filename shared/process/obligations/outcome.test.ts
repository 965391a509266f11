import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
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
