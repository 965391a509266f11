// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Card } from '#extension/rooms/card.ts'
import type { Door } from '#extension/rooms/door.ts'
import { beat } from './beat.ts'
import { createModel } from './model.ts'

const told: string[] = []
let end: AbortController
const deal = { deal: 'd1' } as unknown as NonNullable<Card['deal']>
const card = { context: 'a view', open: true, made: 1, deal } as unknown as Card

beforeEach(() => {
  told.length = 0
  end = new AbortController()
  vi.useFakeTimers()
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  show('visible')
})

function begin() {
  const model = createModel(async () => ({}))
  model.take(card)
  beat(model, { signal: end.signal } as Door, async (context) => void told.push(context))
  return model
}

const show = (state: 'visible' | 'hidden') =>
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })

/** Input as a person gives it: what a page's script sends is not taken for it. */
function press(by: 'a person' | 'a script'): void {
  const event = new Event('keydown')
  Object.defineProperty(event, 'isTrusted', { value: by === 'a person' })
  window.dispatchEvent(event)
}

test('while the card is open and looked at, news is asked for every two seconds', () => {
  begin()
  vi.advanceTimersByTime(6_100)
  expect(told).toEqual(['a view', 'a view', 'a view'])
})

test('a page that is hidden asks for nothing', () => {
  begin()
  show('hidden')
  vi.advanceTimersByTime(30_000)
  expect(told).toEqual([])
})

test('a folded card asks for nothing', () => {
  begin().toggle(false)
  vi.advanceTimersByTime(30_000)
  expect(told).toEqual([])
})

test('a minute after the last input nothing is asked for, until a person is there again', () => {
  begin()
  vi.advanceTimersByTime(120_000)
  const asked = told.length
  expect(asked).toBeLessThan(31)
  press('a script')
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(asked)
  press('a person')
  vi.advanceTimersByTime(4_100)
  expect(told).toHaveLength(asked + 2)
})

test('a watch room that ended takes the beat with it', () => {
  begin()
  end.abort()
  vi.advanceTimersByTime(10_000)
  expect(told).toEqual([])
})
