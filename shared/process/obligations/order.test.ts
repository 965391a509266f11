import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, timed, workManual } from '#test/fixtures/workManual.ts'

const chain = (middle: Partial<StepInput> = {}, first: Partial<StepInput> = {}) => [
  task('survey', first),
  task('draft', { after: ['survey'], ...middle }),
  task('offer', { after: ['draft'] }),
]
const scene = (steps = chain()) => new Scene(workManual(steps), 'work')
const credit = (deal: Scene, now: number) => deal.one('work/1/offer', now).credit
const boss = { user: 'boss', role: 'manager' as const }

describe('order', () => {
  test('a step before a required predecessor keeps half, also when that is done later', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    deal.done('offer', hour(2))
    deal.done('draft', hour(3))
    expect(deal.one('work/1/offer', hour(4))).toMatchObject({
      credit: 5000,
      reductions: [{ why: 'out of order', share: 5000 }],
    })
  })

  test('is transitive: what comes before the predecessor comes before the step', () => {
    const deal = scene(chain({ ask: 'optional' }))
    deal.done('offer', hour(1))
    expect(credit(deal, hour(2))).toBe(5000)
  })

  test('an optional predecessor may be left out', () => {
    const deal = scene(chain({ ask: 'optional' }))
    deal.done('survey', hour(1))
    deal.done('offer', hour(2))
    expect(credit(deal, hour(3))).toBe(10_000)
  })

  test('at one moment the device’s order counts', () => {
    const deal = scene()
    for (const step of ['survey', 'draft', 'offer']) deal.done(step, hour(1))
    expect(credit(deal, hour(2))).toBe(10_000)
  })

  test('a predecessor that was not asked by then does not count, whatever is asked later', () => {
    const deal = scene(chain({ when: 'amount > 50000' }))
    deal.done('survey', hour(1))
    deal.done('offer', hour(2))
    deal.set({ amount: 60_000 }, hour(3))
    expect(credit(deal, hour(4))).toBe(10_000)
  })

  test('one that was asked by then does', () => {
    const deal = scene(chain({ when: 'amount > 50000' }))
    deal.set({ amount: 60_000 }, hour(1))
    deal.done('survey', hour(1))
    deal.done('offer', hour(2))
    expect(credit(deal, hour(4))).toBe(5000)
  })

  test('a predecessor that was waived by then need not be done', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: 'work/1/draft', reason: 'as last year' }, hour(1))
    deal.done('offer', hour(2))
    expect(credit(deal, hour(3))).toBe(5000)
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(4), boss)
    expect(credit(deal, hour(5))).toBe(10_000)
  })

  test('one whose exception had lapsed by then must', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    deal.tell({ type: 'ask exception', exception: 'x1', obligation: 'work/1/draft', reason: 'as last year' }, hour(1))
    deal.tell({ type: 'rule exception', exception: 'x1', approve: true, expires: hour(12) }, hour(2), boss)
    deal.done('offer', hour(13))
    expect(credit(deal, hour(14))).toBe(5000)
  })

  test('a step done before its stage was entered belongs to the next visit, out of order', () => {
    const deal = new Scene(workManual([task('survey')]), 'start')
    deal.done('survey', hour(1))
    deal.advance(hour(2))
    expect(deal.one('work/1/survey', hour(3))).toMatchObject({ status: 'met', credit: 5000 })
  })

  test('a step done at the very moment of the entry is in order', () => {
    const deal = new Scene(workManual([task('survey')]), 'start')
    deal.advance(hour(2))
    deal.happen({ type: 'step done', step: 'survey', evidence: { kind: 'word' } }, hour(2))
    expect(deal.one('work/1/survey', hour(3))).toMatchObject({ status: 'met', credit: 10_000 })
  })

  test('a predecessor that had settled overdue counts, though it is no longer asked', () => {
    const steps = [timed('survey', 8, { when: 'amount > 5' }), task('offer', { after: ['survey'] })]
    const done = (at: number) => {
      const deal = scene(steps)
      deal.set({ amount: 6 }, hour(0))
      deal.set({ amount: 1 }, hour(10))
      deal.done('offer', hour(at))
      return credit(deal, hour(at))
    }
    expect([done(9), done(12)]).toEqual([5000, 5000])
  })

  test('a predecessor whose condition ended before it settled does not', () => {
    const deal = scene([timed('survey', 8, { when: 'amount > 5' }), task('offer', { after: ['survey'] })])
    deal.set({ amount: 6 }, hour(0))
    deal.set({ amount: 1 }, hour(2))
    deal.done('offer', hour(3))
    expect(credit(deal, hour(4))).toBe(10_000)
  })

  test('in a branch, what comes before the choice counts as it does elsewhere', () => {
    const name = { en: 'way' }
    const way = { kind: 'choice' as const, key: 'way', name, branches: [{ of: ['offer'] }, { of: ['visit'] }] }
    const done = (survey: boolean) => {
      const deal = new Scene(
        workManual([task('survey'), task('offer'), task('visit')], {
          blocks: [{ kind: 'sequence', of: ['survey', way] }],
        }),
        'work',
      )
      if (survey) deal.done('survey', hour(1))
      deal.done('offer', hour(2))
      return credit(deal, hour(3))
    }
    expect([done(true), done(false)]).toEqual([10_000, 5000])
  })

  test('another branch that was not picked does not count', () => {
    const name = { en: 'way' }
    const way = { kind: 'choice' as const, key: 'way', name, branches: [{ of: ['demo'] }, { of: ['visit', 'report'] }] }
    const deal = new Scene(
      workManual([task('demo'), task('visit'), task('report'), task('offer')], {
        blocks: [{ kind: 'sequence', of: [way, 'offer'] }],
      }),
      'work',
    )
    deal.done('demo', hour(1))
    deal.done('offer', hour(2))
    expect(credit(deal, hour(3))).toBe(10_000)
  })
})
