import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

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
