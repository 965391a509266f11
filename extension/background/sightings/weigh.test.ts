import { expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { localOf } from '../card/testing/local.ts'
import { weighStage } from './weigh.ts'

const names = Object.fromEntries(
  ['find', 'needs', 'close'].map((stage) => [stage.toUpperCase(), { manual: smallManual.key, stage }]),
)
const weighed = (scene: Scene, shown: string, before?: string, now = hour(3)) =>
  weighStage(localOf(scene, now), names, shown, before)

test('the first sighting of a record only says where it stands', () => {
  expect(weighed(new Scene(), 'NEEDS')).toEqual({ kind: 'known' })
})

test('a stage that is neither the one seen last nor the ledger’s is told, with where it came from', () => {
  expect(weighed(new Scene(), 'NEEDS', 'FIND')).toEqual({ kind: 'moved', from: 'find', to: 'needs' })
  expect(weighed(new Scene(), 'CLOSE', 'Old name')).toEqual({ kind: 'moved', to: 'close' })
  expect(weighed(new Scene(), 'NEEDS', 'NEEDS')).toEqual({ kind: 'known' })
  expect(weighed(new Scene(), 'FIND', 'NEEDS')).toEqual({ kind: 'known' })
})

test('a move backwards is told like any other', () => {
  expect(weighed(new Scene(undefined, 'needs'), 'FIND', 'NEEDS')).toEqual({ kind: 'moved', from: 'needs', to: 'find' })
})

test('for an hour after the ledger went on, the page is only behind', () => {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.advance(hour(2))
  expect(weighed(scene, 'FIND', 'CLOSE', hour(2.5))).toEqual({ kind: 'behind' })
  expect(weighed(scene, 'FIND', 'CLOSE', hour(3.5))).toMatchObject({ kind: 'moved', to: 'find' })
})

test('a name that nobody mapped, or to a stage that is no more, is a finding; what objects have by birth is no name', () => {
  expect(weighed(new Scene(), 'Moon', 'FIND')).toEqual({ kind: 'unmapped' })
  expect(weighed(new Scene(), 'constructor', 'FIND')).toEqual({ kind: 'unmapped' })
  const gone = { Moon: { manual: smallManual.key, stage: 'moon' } }
  expect(weighStage(localOf(new Scene(), hour(1)), gone, 'Moon', 'FIND')).toEqual({ kind: 'unmapped' })
  expect(weighStage(localOf(new Scene(), hour(1)), undefined, 'Moon', undefined)).toEqual({ kind: 'unmapped' })
})

test('a name of another manual’s, and any name once the deal is closed, tell nothing', () => {
  const other = { Won: { manual: 'another', stage: 'close' } }
  expect(weighStage(localOf(new Scene(), hour(1)), other, 'Won', 'FIND')).toEqual({ kind: 'known' })
  const scene = new Scene()
  scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
  expect(weighed(scene, 'NEEDS', 'FIND')).toEqual({ kind: 'known' })
})
