import { expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { bucketOf } from './bucket.ts'
import { flow } from './flow.ts'
import { flowRows } from './flowKey.ts'
import { readWay } from './way.ts'

/** The whole ways that are counted of a deal. */
function waysOf(scene: Scene, now: number) {
  return flowRows(flow(scene.world, scene.state, hour(now)))
    .filter(({ kind }) => kind === 'way')
    .map(({ stage, target, bucket }) => ({ way: stage, target, bucket }))
}

test('an open deal’s way is not counted: nobody knows yet where it leads', () => {
  const scene = new Scene()
  scene.advance(hour(20))
  expect(waysOf(scene, 21)).toEqual([])
})

test('a closed deal’s way names each stage, those gone through again with how often', () => {
  const scene = new Scene()
  scene.advance(hour(1))
  scene.tell({ type: 'return', from: 'needs', to: 'find' }, hour(2))
  scene.advance(hour(3))
  scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(9))
  const bucket = String(bucketOf(25 * 3_600_000))
  expect(waysOf(scene, 10)).toEqual([{ way: 'find*2 needs*2', target: 'lost', bucket }])
  expect(readWay('find*2 needs*2')).toEqual([
    { stage: 'find', times: 2 },
    { stage: 'needs', times: 2 },
  ])
})

test('a stage that was passed over for good is told, and is no stage that was gone through', () => {
  const scene = new Scene()
  scene.sight('close', hour(3))
  scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(9))
  expect(waysOf(scene, 10)).toMatchObject([{ way: 'find -needs close' }])
  expect(readWay('find -needs close')[1]).toEqual({ stage: 'needs', times: 0 })
  expect(readWay('')).toEqual([])
})

test('a deal that was opened again has no way yet', () => {
  const scene = new Scene()
  scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(9))
  scene.tell({ type: 'reopen', reason: 'r' }, hour(11))
  expect(waysOf(scene, 12)).toEqual([])
})
