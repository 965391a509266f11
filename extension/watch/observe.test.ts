// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { practiceMailbox } from '#shared/sites/practiceMailbox.ts'
import { observe } from './observe.ts'
import { modelOf } from './testing/pages.ts'

let end: AbortController
let readings: number[]
let changes: number
let keen: boolean
let audit: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0))
  document.documentElement.innerHTML = modelOf('practice-message-en').replaceAll(/<(link|script)[^>]*>/g, '')
  end = new AbortController()
  readings = []
  changes = 0
  keen = false
  audit = observe(practiceMailbox, end.signal, {
    onChange: () => changes++,
    isKeen: () => keen,
    onAudit: () => readings.push(performance.now()),
    onDocument: () => {},
  })
})

afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The host draws something anew that the adapter reads. */
function change(): void {
  const date = document.querySelector('#date')
  date?.replaceWith(date.cloneNode(true))
}

/** Milliseconds pass, with a change at the end of each such span. */
async function storm(milliseconds: number, span: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += span) {
    await vi.advanceTimersByTimeAsync(span)
    change()
  }
}

test('a change on a quiet page is read as soon as it has settled', async () => {
  await vi.advanceTimersByTimeAsync(20_000)
  const before = performance.now()
  readings = []
  change()
  await vi.advanceTimersByTimeAsync(200)
  expect(readings).toHaveLength(1)
  expect(Number(readings[0]) - before).toBeLessThan(200)
})

test('a page that never rests is read about once a second, and never later than that', async () => {
  await storm(4_000, 200)
  readings = []
  await storm(20_000, 200)
  expect(readings.length).toBeLessThanOrEqual(21)
  const pauses = readings.slice(1).map((at, place) => at - Number(readings[place]))
  expect(Math.max(...pauses)).toBeLessThan(1_500)
})

test('changes one after another are read more and more seldom, not all at once put off', async () => {
  await vi.advanceTimersByTimeAsync(20_000)
  readings = []
  await storm(2_000, 50)
  const pauses = readings.slice(1).map((at, place) => at - Number(readings[place]))
  expect(pauses.length).toBeGreaterThanOrEqual(3)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
})

test('what is asked for in a storm is read at once, for the rep went elsewhere', async () => {
  await storm(6_000, 200)
  await vi.advanceTimersByTimeAsync(20)
  const before = performance.now()
  readings = []
  audit()
  await vi.advanceTimersByTimeAsync(160)
  expect(readings).toHaveLength(1)
  expect(Number(readings[0]) - before).toBeLessThan(200)
})

test('while each change counts it is told at once, read or not', async () => {
  keen = true
  await storm(1_000, 100)
  await vi.advanceTimersByTimeAsync(0)
  expect(changes).toBe(10)
})

test('while no single change counts nobody looks at further ones until the next reading, and then again', async () => {
  await storm(6_000, 100)
  changes = 0
  readings = []
  await storm(5_000, 100)
  expect(readings.length).toBeGreaterThanOrEqual(3)
  expect(changes).toBeGreaterThanOrEqual(readings.length - 1)
  expect(changes).toBeLessThanOrEqual(readings.length + 1)
})
