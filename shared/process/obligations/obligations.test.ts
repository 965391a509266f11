import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'
import { judgingAt } from './judge.ts'
import { judged } from './judged.ts'

test("a stage's time standard is late when it is left late: 1 of 5 days late keeps 80 %", () => {
  const scene = new Scene(smallManual, 'needs')
  scene.done('survey', hour(1))
  scene.done('confirm', hour(2))
  scene.advance(hour(48))
  expect(scene.one('needs/1/@time', hour(50))).toMatchObject({ status: 'late', due: day(5), credit: 8000 })
})

describe('gate', () => {
  test('is met when all that it asks was done at the leaving', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(1))
    scene.done('confirm', hour(2))
    scene.advance(hour(3))
    expect(scene.one('needs/1/@gate', hour(4))).toMatchObject({ status: 'met', credit: 10_000, weight: 3000 })
  })

  test('passed in warn with something missing is violated, with what was missing', () => {
    const scene = new Scene(smallManual, 'close')
    scene.tell({ type: 'close', outcome: 'won', reason: 'they signed at once' }, hour(3))
    expect(scene.one('close/1/@gate', hour(4))).toMatchObject({
      status: 'violated',
      missing: ['close/1/review'],
      weight: 1000,
    })
  })
})

test('judged for some stages alone, it is what all of them are judged to be, and nothing of no stage', () => {
  const manual = workManual([task('survey')], {}, { firstAnswer: { within: { amount: 4, unit: 'hours' } } })
  const scene = new Scene(manual, 'start', { origin: 'lead', owner: 'colleague' })
  scene.happen({ type: 'stage advanced', from: 'start', to: 'work' }, hour(1))
  const judging = judgingAt(scene.world, scene.state, hour(9))
  const [work, all] = [judged(judging, new Set(['work'])), judged(judging)]
  expect(work.map(({ key }) => key)).toEqual(['work/1/survey'])
  expect(all.map(({ key }) => key)).toEqual(['start/1/hello', 'work/1/survey', 'start/1/@answer/1'])
})
