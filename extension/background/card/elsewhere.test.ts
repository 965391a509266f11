import { expect, test } from 'vitest'
import { day, hour, Scene } from '#test/fixtures/scene.ts'
import { elsewhereCard, isOpenElsewhere } from './elsewhere.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'

const added = (scene: Scene, step: string, at: number, received: number) =>
  scene.tell({ type: 'do step', step, evidence: { kind: 'word' } }, at, { received })
const card = (scene: Scene, now: number) => {
  const local = localOf(scene, now)
  return elsewhereCard(local, here(local), 'en').elsewhere
}

test('a stage left elsewhere names what is open, and until when it can be added', () => {
  const scene = new Scene(undefined, 'needs')
  scene.sight('close', hour(2))
  expect(card(scene, hour(3))).toMatchObject({ stage: 'close', left: 'needs', before: hour(2) - 60_000 })
  expect(card(scene, hour(3))?.open.map(({ step }) => step)).toEqual(['survey', 'confirm'])
  expect(card(scene, hour(3))?.until).toBeGreaterThan(hour(3))
})

test('what was done before and told later is open no more, and with all of it the card is quiet', () => {
  const scene = new Scene(undefined, 'needs')
  scene.sight('close', hour(2))
  added(scene, 'survey', hour(1), hour(4))
  expect(card(scene, hour(5))?.open.map(({ step }) => step)).toEqual(['confirm'])
  added(scene, 'confirm', hour(1.5), hour(5))
  expect(card(scene, hour(6))).toBeUndefined()
})

test('after the day of grace it says what was missing, without a term', () => {
  const scene = new Scene(undefined, 'needs')
  scene.sight('close', hour(2))
  expect(card(scene, day(4))).not.toHaveProperty('until')
  expect(card(scene, day(4))?.open).toHaveLength(2)
})

test('a move asked for here, one that left nothing open, and one taken back say nothing', () => {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.sight('needs', hour(2))
  expect(card(scene, hour(3))).toBeUndefined()
  const asked = new Scene()
  asked.done('call', hour(1))
  asked.advance(hour(2))
  expect(card(asked, hour(3))).toBeUndefined()
})

test('only what is named open can be said to have been done before', () => {
  const scene = new Scene(undefined, 'needs')
  scene.sight('close', hour(2))
  const local = localOf(scene, hour(3))
  expect(isOpenElsewhere(local, here(local), 'survey')).toBe(true)
  expect(isOpenElsewhere(local, here(local), 'call')).toBe(false)
})
