import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, timed, workManual } from '#test/fixtures/workManual.ts'
import type { ManualInput } from '../manual/schema.ts'

const steps = [timed('survey', 8), task('summary'), timed('plan', 40)]
type StageInput = ManualInput['stages'][number]
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

describe('with a re-entry that asks little', () => {
  const again = (reentry: Reentry, own: StepInput[], blocks: NonNullable<StageInput['blocks']> = []) =>
    new Scene(workManual(own, { reentry, blocks }), 'work')
  const way = (...branches: string[][]) => ({
    kind: 'choice' as const,
    key: 'way',
    name: { en: 'way' },
    branches: branches.map((of) => ({ of })),
  })
  const leaveAndReturn = (deal: Scene, at: number) => {
    back(deal, at, 'work', 'start')
    deal.advance(at + 1)
  }
  const scored = (deal: Scene, now: number) =>
    deal.all(now).flatMap((one) => (one.stage === 'work' && one.visit === 2 && one.scored ? [one.key] : []))

  test('a stage that was only jumped is asked in full; entered once, it is not', () => {
    const deal = scene('optional', 'start')
    deal.sight('end', hour(2))
    back(deal, hour(3))
    expect(asked(deal, 2, hour(4))).toEqual(['survey', 'summary', 'plan'])
    for (const { key } of steps) deal.done(key, hour(4))
    deal.advance(hour(5))
    back(deal, hour(6), 'end', 'start')
    deal.sight('end', hour(7))
    back(deal, hour(8))
    expect(asked(deal, 4, hour(9))).toEqual([])
  })

  test('a step that is listed but optional stays optional', () => {
    const deal = again(['note', 'survey'], [task('note', { ask: 'optional' }), task('survey')])
    deal.done('survey', hour(1))
    deal.advance(hour(2))
    back(deal, hour(3))
    expect(scored(deal, hour(4))).toEqual(['work/2/survey'])
  })

  test('a step that is called like a part of the word is not listed by it', () => {
    const deal = again('optional', [task('option')])
    deal.done('option', hour(1))
    deal.advance(hour(2))
    back(deal, hour(3))
    expect(scored(deal, hour(4))).toEqual([])
  })

  test('a choice that was not picked yet is asked again; one that was overdue is not', () => {
    const own = [timed('demo', 8), timed('visit', 8)]
    const left = (at: number) => {
      const deal = again('optional', own, [way(['demo'], ['visit'])])
      leaveAndReturn(deal, hour(at))
      return scored(deal, hour(at + 2))
    }
    expect([left(2), left(10)]).toEqual([['work/2/@choice/way'], []])
  })

  test('a choice whose branch was done is not, whatever else was left', () => {
    const deal = again('optional', [task('demo'), task('visit'), timed('plan', 40)], [way(['demo'], ['visit'])])
    deal.done('demo', hour(1))
    leaveAndReturn(deal, hour(2))
    expect(scored(deal, hour(4))).toEqual(['work/2/plan'])
  })

  test('a step that is to be done twice and was done once is asked again', () => {
    const deal = again('optional', [task('call', { repeat: { count: 2 } })])
    deal.done('call', hour(1))
    leaveAndReturn(deal, hour(2))
    expect(scored(deal, hour(4))).toEqual(['work/2/call', 'work/2/call/2'])
  })
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
