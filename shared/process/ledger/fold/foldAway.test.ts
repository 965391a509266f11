import { expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { dayLength } from '#test/fixtures/years.ts'
import { obligations } from '../../obligations/obligations.ts'
import { foldAway } from './foldAway.ts'

const now = hour(8) + 60 * dayLength

/** `approve`, which asks nothing again after a return, left back and entered anew, its review done or not in between. */
function entered(isDone: boolean): Scene {
  const scene = new Scene(richManual, 'approve')
  if (isDone) scene.done('review', hour(1))
  scene.tell({ type: 'return', from: 'approve', to: 'offer' }, hour(2))
  scene.sight('approve', hour(3))
  scene.sight('close', hour(4))
  scene.sight('approve', now - dayLength)
  return scene
}

test.each([
  ['left undone is asked again after its visit has left the state', false],
  ['done is not', true],
])('what was %s', (_, isDone) => {
  const scene = entered(isDone)
  const { state, settled } = foldAway(scene.world, scene.state, now)
  expect(settled.map(({ key }) => key)).toContain('approve/1/review')
  const asked = obligations(scene.world, state, now).find(({ key }) => key === 'approve/3/review')
  expect(asked).toEqual(scene.one('approve/3/review', now))
})

test('a deal that is younger than 35 days stays as it is', () => {
  const scene = entered(true)
  expect(foldAway(scene.world, scene.state, hour(9))).toEqual({ state: scene.state, settled: [] })
})
