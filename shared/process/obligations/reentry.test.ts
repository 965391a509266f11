import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

const steps = [timed('survey', 8), task('summary'), timed('plan', 40)]
type Reentry = 'redo' | 'optional' | string[]
const scene = (reentry: Reentry, atStage = 'work') => new Scene(workManual(steps, { reentry }), atStage)
const back = (deal: Scene, at: number, from = 'end', to = 'work') => deal.tell({ type: 'return', from, to }, at)

function asked(deal: Scene, visit: number, now: number): string[] {
  const scored = deal.all(now).filter((one) => one.stage === 'work' && one.visit === visit && one.scored)
  return scored.map((one) => one.step ?? '')
}

/** Everything done, left forwards, and back again at 5 h. */
function again(reentry: Reentry): Scene {
  const deal = scene(reentry)
  for (const { key } of steps) deal.done(key, hour(1))
  deal.advance(hour(4))
  back(deal, hour(5))
  return deal
}

describe('a visit after a return', () => {
  test.each([
    ['everything again with redo', 'redo', ['survey', 'summary', 'plan']],
    ['nothing with optional', 'optional', []],
    ['the steps that are listed', ['plan'], ['plan']],
  ] as const)('asks %s', (_, reentry, expected) => {
    expect(asked(again(typeof reentry === 'string' ? reentry : [...reentry]), 2, hour(6))).toEqual(expected)
  })

  test('has clocks of its own: 5 h + 8 h = 13 h', () => {
    const deal = again('redo')
    expect(deal.one('work/2/survey', hour(6))).toMatchObject({ status: 'pending', due: hour(13) })
    expect(deal.one('work/1/survey', hour(6)).status).toBe('met')
  })

  test('shows what it does not ask as free to do', () => {
    const deal = again('optional')
    deal.done('survey', hour(7))
    expect(deal.one('work/2/survey', hour(8))).toMatchObject({ status: 'met', scored: false })
  })

  test('asks again what was not yet due when the visit was left unfinished, whatever the re-entry says', () => {
    const deal = scene('optional')
    deal.done('summary', hour(1))
    back(deal, hour(10), 'work', 'start')
    deal.advance(hour(11))
    expect(deal.one('work/1/survey', hour(12)).status).toBe('overdue')
    expect(deal.one('work/1/plan', hour(12)).status).toBe('not applicable')
    expect(asked(deal, 2, hour(12))).toEqual(['plan'])
    back(deal, hour(13), 'work', 'start')
    deal.advance(hour(14))
    expect(asked(deal, 3, hour(15))).toEqual(['plan'])
  })

  test('asks nothing again that was missed for good in between', () => {
    const deal = scene('optional')
    back(deal, hour(1), 'work', 'start')
    deal.advance(hour(2))
    deal.advance(hour(3))
    expect(deal.one('work/2/plan', hour(4)).status).toBe('missed')
    back(deal, hour(4))
    expect(asked(deal, 3, hour(5))).toEqual([])
  })

  test('of a stage before the one in which the deal was opened is a first visit, asked in full', () => {
    const deal = scene('optional', 'end')
    back(deal, hour(1))
    expect(asked(deal, 1, hour(2))).toEqual(['survey', 'summary', 'plan'])
  })
})

test('a choice left unfinished is open again with all its branches', () => {
  const blocks = [
    {
      kind: 'choice' as const,
      key: 'way',
      name: { en: 'way' },
      branches: [{ of: ['demo', 'notes'] }, { of: ['visit'] }],
    },
  ]
  const deal = new Scene(
    workManual([timed('demo', 8), task('notes'), timed('visit', 8)], { blocks, reentry: 'optional' }),
    'work',
  )
  deal.done('demo', hour(1))
  back(deal, hour(2), 'work', 'start')
  deal.advance(hour(3))
  expect(deal.one('work/2/@choice/way', hour(4))).toMatchObject({ status: 'pending', weight: 2000 })
})

describe('a jumped stage', () => {
  const jumped = (more = {}) => {
    const deal = new Scene(
      workManual([
        timed('survey', 8),
        task('call', { repeat: { every: { amount: 8, unit: 'hours' } } }),
        task('note', { ask: 'optional' }),
      ]),
      'start',
    )
    deal.sight('end', hour(2), more)
    return deal
  }

  test('misses everything required, one occurrence of each cadence included, and nothing else', () => {
    const work = jumped()
      .all(hour(40))
      .filter((one) => one.stage === 'work')
    expect(work.map(({ key, status }) => [key, status])).toEqual([
      ['work/1/survey', 'missed'],
      ['work/1/call', 'missed'],
      ['work/1/note', 'not applicable'],
    ])
    expect(work[0]).toMatchObject({ settles: hour(2), owedBy: 'unassigned' })
  })

  test('is charged to whoever was seen to do it', () => {
    expect(jumped({ observed: true }).one('work/1/survey', hour(3)).owedBy).toBe('rep')
  })

  test('is not entered: a return to it asks in full', () => {
    const deal = jumped()
    back(deal, hour(4))
    expect(deal.one('work/2/survey', hour(5))).toMatchObject({ status: 'pending', scored: true, due: hour(12) })
  })
})
