// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draft, phrases } from './testing/draft.ts'

let abort: AbortController
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run))
  abort = new AbortController()
})
afterEach(() => {
  abort.abort()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('another draft that was opened since, not yet told of, is not held against these rules', async () => {
  const { write, paused, press, take, told, room } = draft(abort.signal)
  room.canStop = () => true
  take({ context: 'the draft before', ...(phrases && { deal: 'deal', phrases }) })
  write('A gift for you.')
  await paused()
  expect(await press()).toBe(true)
  expect(told).toEqual([])
})

test('a double click and a key held down are one press', async () => {
  const { write, paused, press, room } = draft(abort.signal)
  room.listeners.clear()
  write('A gift for you.')
  await paused()
  expect(await press({ detail: 1 })).toBe(false)
  expect(await press({ detail: 2 })).toBe(false)
  expect(await press({ type: 'keydown', key: 'Enter', ctrlKey: true, repeat: true })).toBe(false)
  expect(await press({ detail: 1 })).toBe(true)
})

test('a stop comes with a press, never by itself: not back with other rules, nor after the press that went', async () => {
  const { write, paused, press, take, room, context } = draft(abort.signal)
  write('A gift for you.')
  await paused()
  await press()
  take({ context })
  expect(room.state).toBeUndefined()
  take({ context, ...(phrases && { deal: 'another', phrases }) })
  await paused()
  expect(room.state).toMatchObject({ stopped: false, findings: [{ rule: 'gift' }] })
  room.listeners.clear()
  await press()
  await press()
  expect(room.state?.stopped).toBe(false)
  write('Another gift.')
  await paused()
  expect(room.state).toMatchObject({ stopped: false, findings: [{ rule: 'gift' }] })
})

test('a reason holds for the draft that it was given for, not for the same words to somebody else', async () => {
  const { write, paused, press, take, room, context } = draft(abort.signal)
  write('We never take a gift.')
  await paused()
  await press()
  room.acts?.sendAsItIs('we refuse it')
  take({ context: 'another draft' })
  take({ context, ...(phrases && { deal: 'another', phrases }) })
  await paused()
  expect(await press()).toBe(false)
})
