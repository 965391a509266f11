import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

const large = timed('review', 8, { when: 'amount > 50000' })
const scene = (steps = [large]) => new Scene(workManual(steps), 'work')
const review = 'work/1/review'

describe('a step with a condition', () => {
  test('is not asked while the condition cannot be told, and names the attributes that it waits for', () => {
    const deal = scene()
    expect(deal.one(review, hour(40))).toMatchObject({ status: 'pending', settled: false, unknown: ['amount'] })
    expect(deal.one(review, hour(40)).due).toBeUndefined()
    expect(deal.score(hour(40)).score).toBeNull()
  })

  test('is asked from the moment at which the condition became true: 3 h + 8 h = 11 h', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(3))
    expect(deal.one(review, hour(10))).toMatchObject({ status: 'pending', askedFrom: hour(3), due: hour(11) })
    expect(deal.one(review, hour(11))).toMatchObject({ status: 'overdue', due: hour(11) })
  })

  test('does not apply while the condition is false, and costs nothing', () => {
    const deal = scene()
    deal.set({ amount: 10_000 }, hour(1))
    expect(deal.one(review, hour(40))).toMatchObject({ status: 'not applicable', scored: false })
    deal.advance(hour(41))
    expect(deal.score(hour(42)).score).toBeNull()
  })

  test('follows the attribute while its visit is open: asked anew from 20 h, due at 28 h', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(1))
    deal.set({ amount: 10_000 }, hour(5))
    expect(deal.one(review, hour(15)).status).toBe('not applicable')
    deal.set({ amount: 70_000 }, hour(20))
    expect(deal.one(review, hour(21))).toMatchObject({ status: 'pending', askedFrom: hour(20), due: hour(28) })
  })

  test('is frozen when its visit is left: what is learnt later asks nothing of it', () => {
    const deal = scene()
    deal.set({ amount: 10_000 }, hour(1))
    deal.advance(hour(2))
    deal.set({ amount: 60_000 }, hour(3))
    expect(deal.one(review, hour(40)).status).toBe('not applicable')
  })

  test('stays overdue when an attribute is set so that it would no longer be asked: it had settled at 8 h', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    deal.set({ amount: 10_000 }, hour(9))
    expect(deal.one(review, hour(10))).toMatchObject({ status: 'overdue', settles: hour(8) })
  })

  test('stays met likewise', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    deal.done('review', hour(1))
    deal.set({ amount: 10_000 }, hour(2))
    expect(deal.one(review, hour(3))).toMatchObject({ status: 'met', credit: 10_000 })
  })

  test('is met by what was done before it was asked, from the asking on', () => {
    const deal = scene()
    deal.done('review', hour(1))
    expect(deal.one(review, hour(2))).toMatchObject({ status: 'met', scored: false, settled: false })
    deal.set({ amount: 60_000 }, hour(4))
    expect(deal.one(review, hour(5))).toMatchObject({ status: 'met', scored: true, settles: hour(4), doneAt: hour(1) })
  })

  test('without a time standard is missed when it still holds as its visit is left', () => {
    const deal = scene([task('review', { when: 'amount > 50000' })])
    deal.set({ amount: 60_000 }, hour(3))
    deal.advance(hour(5))
    expect(deal.one(review, hour(6))).toMatchObject({ status: 'missed', settles: hour(5), askedFrom: hour(3) })
  })
})

describe('a condition that does not hold', () => {
  test('forbids its step: done all the same it is shown so, and never scored', () => {
    const deal = scene()
    deal.set({ amount: 10_000 }, hour(1))
    deal.done('review', hour(2))
    expect(deal.one(review, hour(3))).toMatchObject({
      status: 'not applicable',
      forbidden: true,
      scored: false,
      doneAt: hour(2),
    })
  })

  test('or allows it: done it is met, and never scored', () => {
    const deal = scene([{ ...large, whenFalse: 'allowed' }])
    deal.set({ amount: 10_000 }, hour(1))
    expect(deal.one(review, hour(2)).status).toBe('not applicable')
    deal.done('review', hour(3))
    const shown = deal.one(review, hour(4))
    expect(shown).toMatchObject({ status: 'met', scored: false, settled: false })
    expect(shown.forbidden).toBeUndefined()
  })
})

describe('a correction of attributes', () => {
  const correct = (deal: Scene, amount: number, at: number) =>
    deal.tell({ type: 'correct attributes', values: { amount }, reason: 'typed a nought too many' }, at)

  test('un-asks what should not have been asked, also where it had settled', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    expect(deal.one(review, hour(10)).status).toBe('overdue')
    correct(deal, 6000, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'not applicable', settled: false })
  })

  test('un-asks after the visit was left too', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    deal.advance(hour(2))
    expect(deal.one(review, hour(3)).status).toBe('missed')
    correct(deal, 6000, hour(12))
    expect(deal.one(review, hour(13)).status).toBe('not applicable')
  })

  test('asks what should have been asked from its own moment on: 12 h + 8 h = 20 h', () => {
    const deal = scene()
    deal.set({ amount: 6000 }, hour(0))
    correct(deal, 60_000, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'pending', askedFrom: hour(12), due: hour(20) })
  })

  test('that leaves the condition true changes nothing', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    const before = deal.one(review, hour(13))
    correct(deal, 70_000, hour(12))
    expect(deal.one(review, hour(13))).toEqual(before)
  })
})

describe('the moments of a condition', () => {
  test('from before its visit are those of the entry: known at 1 h, entered at 2 h, asked from 2 h', () => {
    const deal = new Scene(workManual([large]), 'start')
    deal.set({ amount: 60_000 }, hour(1))
    deal.advance(hour(2))
    expect(deal.one(review, hour(3))).toMatchObject({ askedFrom: hour(2), due: hour(10) })
  })

  test('count from the very moment at which an attribute is set', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(3))
    expect(deal.one(review, hour(3)).askedFrom).toBe(hour(3))
    expect(deal.one(review, hour(3) - 1)).toMatchObject({ askedFrom: hour(0), unknown: ['amount'] })
  })

  test('of two attributes are taken in the order of time: true from 3 h to 5 h, so no longer asked', () => {
    const deal = scene([timed('review', 8, { when: "amount > 50000 && region == 'north'" })])
    deal.set({ amount: 60_000 }, hour(1))
    deal.set({ region: 'north' }, hour(3))
    deal.set({ amount: 10_000 }, hour(5))
    expect(deal.one(review, hour(6))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('that change nothing of it begin nothing anew', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(1))
    deal.set({ amount: 70_000 }, hour(2))
    deal.set({ region: 'north' }, hour(3))
    expect(deal.one(review, hour(4))).toMatchObject({ askedFrom: hour(1), due: hour(9) })
  })
})

describe('a correction of what was never set, or of what is not known after all', () => {
  const correct = (deal: Scene, amount: number | null, at: number) =>
    deal.tell({ type: 'correct attributes', values: { amount }, reason: 'wrong deal' }, at)

  test('asks from the correction on, not from the entry', () => {
    const deal = scene()
    correct(deal, 60_000, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'pending', askedFrom: hour(12), due: hour(20) })
    expect(deal.one(review, hour(11))).toMatchObject({ status: 'pending', unknown: ['amount'] })
  })

  test('nor from the moment at which it was said to be unknown', () => {
    const deal = scene()
    deal.happen({ type: 'attributes set', values: { amount: null } }, hour(1))
    correct(deal, 60_000, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'pending', askedFrom: hour(12), due: hour(20) })
  })

  test('that is itself corrected un-asks what the first one asked, from that one’s moment on', () => {
    const deal = scene()
    correct(deal, 60_000, hour(2))
    expect(deal.one(review, hour(11)).status).toBe('overdue')
    correct(deal, 1, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'not applicable', settled: false })
  })

  test('to nothing takes back what was asked by it, overdue or not', () => {
    const deal = scene()
    deal.set({ amount: 60_000 }, hour(0))
    deal.set({ region: 'north' }, hour(1))
    correct(deal, null, hour(12))
    expect(deal.one(review, hour(13))).toMatchObject({ status: 'pending', unknown: ['amount'], settled: false })
  })
})
