import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, workManual } from '#test/fixtures/workManual.ts'

const blocks = [
  {
    kind: 'choice' as const,
    key: 'way',
    name: { en: 'way' },
    branches: [{ of: ['demo', 'notes'] }, { of: ['visit'] }],
  },
]
const scene = (steps: StepInput[], work: object = {}, at = 'work') => new Scene(workManual(steps, work), at)
const large = (more: Partial<StepInput> = {}) => task('review', { when: 'amount > 5', ...more })
const done = (deal: Scene, step: string, at: number) =>
  deal.happen({ type: 'step done', step, evidence: { kind: 'word' } }, at)
const review = (deal: Scene, now: number) => deal.one('work/1/review', now)

describe('a step that is not asked', () => {
  test('is met by what was done up to the leaving, and not by what was done after it', () => {
    const left = (doneAt: number) => {
      const deal = scene([large({ whenFalse: 'allowed' })])
      deal.set({ amount: 1 }, hour(0))
      deal.advance(hour(3))
      done(deal, 'review', hour(doneAt))
      return review(deal, hour(9))
    }
    expect([2, 3, 4].map((at) => left(at).status)).toEqual(['met', 'met', 'not applicable'])
    expect(left(4).doneAt).toBeUndefined()
  })

  test('names what its condition waits for only while that is so, and it was not done', () => {
    const deal = scene([large()])
    expect(review(deal, hour(1))).toMatchObject({ status: 'pending', unknown: ['amount'], scored: true })
    done(deal, 'review', hour(1))
    expect(review(deal, hour(2))).toMatchObject({ status: 'met', scored: false })
    expect(review(deal, hour(2))).not.toHaveProperty('unknown')
  })

  test('names nothing of it where it is only observed or not required', () => {
    const steps = [large({ mode: 'observe' }), task('tip', { when: 'amount > 5', ask: 'optional' })]
    for (const one of scene(steps).all(hour(1))) expect(one).not.toHaveProperty('unknown')
  })

  test('left while its condition could not be told it does not apply, and is asked no more', () => {
    const deal = scene([large()])
    deal.advance(hour(2))
    expect(review(deal, hour(3))).toMatchObject({ status: 'not applicable', scored: false, unknown: ['amount'] })
  })
})

describe('done while its condition forbade it', () => {
  const when = (change: (deal: Scene) => void) => {
    const deal = scene([large()])
    change(deal)
    return review(deal, hour(9)).forbidden
  }

  test('it is shown so, and not when that could not be told yet or came to be later', () => {
    expect(when((deal) => [deal.set({ amount: 1 }, hour(1)), done(deal, 'review', hour(2))])).toBe(true)
    expect(when((deal) => [done(deal, 'review', hour(2)), deal.set({ amount: 1 }, hour(3))])).toBeUndefined()
  })

  test('it is shown so though it had been done before, too', () => {
    const twice = when((deal) => {
      done(deal, 'review', hour(1))
      deal.set({ amount: 1 }, hour(2))
      done(deal, 'review', hour(3))
    })
    expect(twice).toBe(true)
  })

  test('at the entry it is shown so; before that no condition of the visit forbade it', () => {
    const early = (doneAt: number) => {
      const deal = scene([large()], {}, 'start')
      deal.set({ amount: 1 }, hour(0))
      if (doneAt < 2) done(deal, 'review', hour(doneAt))
      deal.advance(hour(2))
      if (doneAt >= 2) done(deal, 'review', hour(doneAt))
      return review(deal, hour(9)).forbidden
    }
    expect([early(1), early(2)]).toEqual([undefined, true])
  })
})

describe('in a choice', () => {
  const steps = (notes: Partial<StepInput> = {}) => [task('demo'), task('notes', notes), task('visit')]
  const one = (deal: Scene, step: string) => deal.one(`work/1/${step}`, hour(9))

  test('a step of a branch that can still be picked names no attribute', () => {
    const deal = scene(steps({ when: 'amount > 5' }), { blocks })
    expect(one(deal, 'notes')).toMatchObject({ status: 'pending', scored: false })
    expect(one(deal, 'notes')).not.toHaveProperty('unknown')
  })

  test('a step of the branch that was picked names what its condition waits for; one of the other does not apply', () => {
    const deal = scene(steps({ when: 'amount > 5' }), { blocks })
    deal.done('demo', hour(1))
    expect(one(deal, 'notes')).toMatchObject({ status: 'pending', scored: true, unknown: ['amount'] })
    expect(one(deal, 'visit')).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('so does a step of the only branch that is left', () => {
    const [way] = blocks
    const branches = [{ of: ['demo', 'notes'] }, { of: ['visit'], when: "region == 'a'" }]
    const deal = scene(steps({ when: 'amount > 5' }), { blocks: [{ ...way, branches }] })
    deal.set({ region: 'b' }, hour(0))
    expect(one(deal, 'notes')).toMatchObject({ status: 'pending', unknown: ['amount'] })
    expect(one(deal, 'visit')).toMatchObject({ status: 'not applicable' })
  })

  test('what is done in a branch that was not picked is not forbidden; in one that is out, it is', () => {
    const deal = scene(steps(), { blocks })
    deal.done('demo', hour(1))
    done(deal, 'visit', hour(2))
    expect(one(deal, 'visit')).toMatchObject({ status: 'not applicable', doneAt: hour(2) })
    expect(one(deal, 'visit')).not.toHaveProperty('forbidden')
  })
})

test('what was done before the visit in a branch that is out in it is not forbidden, done within the visit it is', () => {
  const [way] = blocks
  const branches = [{ of: ['demo'] }, { of: ['visit'], when: 'amount > 5' }]
  const forbidden = (doneAt: number) => {
    const deal = scene([task('demo'), task('visit')], { blocks: [{ ...way, branches }] }, 'start')
    deal.set({ amount: 1 }, hour(0))
    deal.advance(hour(2))
    done(deal, 'visit', hour(doneAt))
    return deal.one('work/1/visit', hour(9)).forbidden
  }
  expect([forbidden(1), forbidden(3)]).toEqual([undefined, true])
})
