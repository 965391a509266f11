import { describe, expect, test } from 'vitest'
import { place, squeeze } from './place.ts'

const window = { width: 1366, height: 768 }
const reading = { x: 520, y: 60, width: 846, height: 708 }
const card = { width: 320, height: 440 }

describe('place', () => {
  test('lies in the bottom right corner of the reading area when nothing is there', () => {
    expect(place(card, reading, [], window)).toEqual({ x: 1030, y: 312, free: true })
  })

  test('takes another corner when the send button is in the first one', () => {
    const send = { x: 1250, y: 720, width: 90, height: 32 }
    expect(place(card, reading, [send], window)).toEqual({ x: 1030, y: 76, free: true })
  })

  test('slides along the edge when every corner is taken', () => {
    const bars = [
      { x: 0, y: 0, width: 1366, height: 100 },
      { x: 0, y: 700, width: 1366, height: 68 },
    ]
    const spot = place(card, reading, bars, window)
    expect(spot.free).toBe(true)
    expect(spot.y).toBeGreaterThanOrEqual(100)
    expect(spot.y + card.height).toBeLessThanOrEqual(700)
  })

  test('covers as little as possible when nothing is free, and says so', () => {
    const all = [{ x: 0, y: 0, width: 1366, height: 768 }]
    expect(place(card, reading, all, window).free).toBe(false)
  })

  test('stays within a window smaller than itself', () => {
    expect(place(card, { x: 0, y: 0, width: 300, height: 300 }, [], { width: 300, height: 300 })).toMatchObject({
      x: 0,
      y: 0,
    })
  })
})

describe('squeeze', () => {
  const narrow = { width: 600, height: 614 }
  const bars = (left: number) => [
    { x: 0, y: 0, width: 600, height: 193 },
    { x: left, y: 557, width: 600 - left, height: 57 },
  ]

  test('leaves as high as it is what has a free place', () => {
    expect(squeeze(card, reading, [], window)).toEqual({ x: 1030, y: 312, height: 440 })
  })

  test('makes lower what is too high for every place, by no more than it must', () => {
    const { y, height } = squeeze(
      { width: 320, height: 367 },
      { x: 42, y: 57, width: 558, height: 557 },
      bars(0),
      narrow,
    )
    expect(height).toBe(330)
    expect(y).toBeGreaterThanOrEqual(193)
    expect(y + height).toBeLessThanOrEqual(557)
  })

  test('stays as high as it is when that would not help', () => {
    const all = [{ x: 0, y: 0, ...narrow }]
    expect(squeeze({ width: 320, height: 367 }, reading, all, narrow).height).toBe(367)
    expect(squeeze({ width: 120, height: 36 }, reading, all, narrow).height).toBe(36)
  })
})
