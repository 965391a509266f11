import { expect, test } from 'vitest'
import { sideOf } from './side.ts'

const window = { width: 1366, height: 768 }
const bubble = { width: 220, height: 60 }
const card = { x: 1030, y: 400, width: 320, height: 350 }

test('it stands to the left, where nothing is in the way', () => {
  expect(sideOf(bubble, card, [], window)).toBe('left')
})

test('it goes to another side before it covers a control of the page, or the edge', () => {
  const beside = { x: 700, y: 410, width: 200, height: 30 }
  expect(sideOf(bubble, card, [beside], window)).toBe('above')
  expect(sideOf(bubble, { ...card, y: 10 }, [{ ...beside, y: 20 }], window)).toBe('below')
  expect(sideOf(bubble, { ...card, x: 16 }, [{ x: 0, y: 300, width: 400, height: 90 }], window)).toBe('right')
})

test('where every side would cover something, there is none', () => {
  const narrow = { width: 360, height: 640 }
  expect(sideOf(bubble, { x: 20, y: 30, width: 320, height: 590 }, [], narrow)).toBeUndefined()
  expect(sideOf(bubble, card, [{ x: 0, y: 0, ...window }], window)).toBeUndefined()
})
