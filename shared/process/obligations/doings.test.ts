import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'

const scene = () => new Scene(workManual([task('survey')]), 'work')
const back = (deal: Scene, at: number) => deal.tell({ type: 'return', from: 'work', to: 'start' }, at)
const doneAt = (deal: Scene, visit: number, now: number) => deal.one(`work/${visit}/survey`, now).doneAt

describe('a doing belongs', () => {
  test('to the visit of its stage that was open at its moment', () => {
    const deal = scene()
    back(deal, hour(2))
    deal.advance(hour(4))
    deal.done('survey', hour(5))
    expect([doneAt(deal, 1, hour(6)), doneAt(deal, 2, hour(6))]).toEqual([undefined, hour(5)])
  })

  test('to the visit that a return left at that very moment', () => {
    const deal = scene()
    back(deal, hour(2))
    deal.done('survey', hour(2))
    expect(deal.one('work/1/survey', hour(3)).status).toBe('met')
  })

  test('else to the latest visit before: done between two visits it does nothing for the second', () => {
    const deal = scene()
    back(deal, hour(2))
    deal.done('survey', hour(3))
    deal.advance(hour(4))
    expect(deal.one('work/2/survey', hour(5)).status).toBe('pending')
  })

  test('else to the next one', () => {
    const deal = new Scene(workManual([task('survey')]), 'start')
    deal.done('survey', hour(1))
    deal.advance(hour(2))
    expect(deal.one('work/1/survey', hour(3))).toMatchObject({ status: 'met', doneAt: hour(1) })
  })

  test('wherever it arrives: told late, it is where its moment says', () => {
    const deal = scene()
    back(deal, hour(2))
    deal.advance(hour(4))
    deal.tell({ type: 'do step', step: 'survey', evidence: { kind: 'word' }, happenedAt: hour(1) }, hour(5))
    expect(deal.one('work/1/survey', hour(6)).status).toBe('met')
    expect(deal.one('work/2/survey', hour(6)).status).toBe('pending')
  })

  test('not to the visit entered at its very moment, which is the next', () => {
    const deal = new Scene(workManual([task('survey')]), 'start')
    deal.done('survey', hour(1))
    deal.advance(hour(1))
    expect(deal.one('work/1/survey', hour(2))).toMatchObject({ status: 'met', doneAt: hour(1) })
    back(deal, hour(3))
    deal.happen({ type: 'step done', step: 'survey', evidence: { kind: 'word' } }, hour(5))
    deal.advance(hour(5))
    expect(doneAt(deal, 2, hour(6))).toBeUndefined()
  })

  test('to nothing that a judgement of an earlier moment sees', () => {
    const deal = scene()
    deal.done('survey', hour(5))
    expect(doneAt(deal, 1, hour(5) - 1)).toBeUndefined()
    expect(doneAt(deal, 1, hour(5))).toBe(hour(5))
  })

  test('to a return’s first visit too, where the stage lies behind the one in which the deal was opened', () => {
    const deal = new Scene(workManual([task('survey')]), 'work')
    deal.done('sign', hour(1))
    deal.advance(hour(2))
    expect(deal.one('end/1/sign', hour(3)).doneAt).toBe(hour(1))
  })

  test('to the stage in which the deal was opened, at that very moment too', () => {
    const deal = scene()
    deal.happen({ type: 'step done', step: 'survey', evidence: { kind: 'word' } }, hour(0))
    expect(deal.one('work/1/survey', hour(1))).toMatchObject({ status: 'met', doneAt: hour(0) })
  })

  test('earliest first, in whatever sequence they were told', () => {
    const deal = scene()
    for (const at of [3, 1, 2]) deal.happen({ type: 'step done', step: 'survey', evidence: { kind: 'word' } }, hour(at))
    expect(doneAt(deal, 1, hour(4))).toBe(hour(1))
  })
})
