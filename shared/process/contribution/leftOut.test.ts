import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { flow } from './flow.ts'
import { flowRows } from './flowKey.ts'
import { readLeftOut } from './leftOut.ts'

/** What is counted of what a deal left out. */
const leftOut = (scene: Scene, now: number) =>
  flowRows(flow(scene.world, scene.state, hour(now)))
    .filter(({ kind }) => kind === 'left out')
    .map(({ stage }) => stage)

const lose = (scene: Scene, at: number) => scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(at))

describe('what a deal left out', () => {
  test('is told once it has ended, steps that nothing stops among it', () => {
    const scene = new Scene()
    scene.advance(hour(2))
    expect(leftOut(scene, 3)).toEqual([])
    lose(scene, 3)
    expect(leftOut(scene, 4)).toEqual(['find/@left find/call'])
  })

  test('is nothing where every step was done: only that the stage was left forwards', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    scene.advance(hour(2))
    lose(scene, 3)
    expect(leftOut(scene, 4)).toEqual(['find/@left'])
  })

  test('names a gate that was passed with a step missing, by a warning or by what was seen elsewhere', () => {
    const scene = new Scene(undefined, 'close')
    scene.done('terms', hour(1))
    scene.tell({ type: 'close', outcome: 'won', reason: 'they would not wait' }, hour(2))
    expect(leftOut(scene, 30)).toEqual(['close/@gate close/@left close/review'])
  })

  test('names a gate that an exception opened, and not the step that was waived', () => {
    const scene = new Scene(undefined, 'needs')
    scene.tell({ type: 'ask exception', exception: 'x', obligation: 'needs/1/survey', reason: 'r' }, hour(1))
    scene.tell({ type: 'rule exception', exception: 'x', approve: true }, hour(2), { user: 'boss', role: 'manager' })
    for (const [place, step] of ['confirm', 'demo'].entries()) scene.done(step, hour(3 + place))
    scene.advance(hour(6))
    lose(scene, 7)
    expect(leftOut(scene, 8)).toEqual(['needs/@gate needs/@left'])
  })

  test('is nothing of a stage that was passed over: that is told of its way', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    scene.sight('close', hour(3))
    lose(scene, 4)
    expect(leftOut(scene, 60)).toEqual(['find/@left'])
  })

  test('is not what an ending without a win left unfinished', () => {
    const scene = new Scene(richManual, 'needs')
    lose(scene, 40)
    expect(leftOut(scene, 60)).toEqual([''])
  })
})

test('what was left out is read back, a choice by its whole key', () => {
  expect(readLeftOut('needs/@gate offer/@choice/price')).toEqual([
    { stage: 'needs', step: '@gate' },
    { stage: 'offer', step: '@choice/price' },
  ])
  expect(readLeftOut('')).toEqual([])
})
