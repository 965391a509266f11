// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draft } from './testing/draft.ts'

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

test('exactly the text that was found to go against a rule is stopped, and nothing is told of it', async () => {
  const { write, paused, press, room, told } = draft(abort.signal)
  write('Dear Jane, a gift for you.')
  await paused()
  expect(await press()).toBe(false)
  expect(room.state).toMatchObject({ stopped: true, findings: [{ rule: 'gift', place: { found: 'gift' } }] })
  expect(told).toEqual([])
})

test('corrected it goes, and what is told last says that it is clean', async () => {
  const { write, paused, press, told, context } = draft(abort.signal)
  write('A gift for you.')
  await paused()
  await press()
  write('A price for you.')
  await paused()
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context, deal: 'deal', against: [], contested: [] }])
})

test('a text that was not checked yet goes through, and what it went against is told afterwards', async () => {
  const { write, paused, press, told, context } = draft(abort.signal)
  write('A price for you.')
  await paused()
  write('A gift for you, soon.')
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context, deal: 'deal', against: ['gift', 'soon'], contested: [] }])
})

test('a warning is shown and stops nothing; what only observes is not even shown', async () => {
  const { write, paused, press, room, told } = draft(abort.signal)
  write('We are the best. See you soon.')
  await paused()
  expect(room.state?.findings.map((one) => one.rule)).toEqual(['best'])
  expect(await press()).toBe(true)
  expect(told).toMatchObject([{ against: ['best', 'soon'] }])
})

test('with a reason the same text goes; another one is stopped again', async () => {
  const { write, paused, press, room, told, context } = draft(abort.signal)
  write('We never take a gift.')
  await paused()
  await press()
  room.acts?.sendAsItIs('we refuse it')
  expect(room.state).toMatchObject({ stopped: false, waived: true })
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context, deal: 'deal', against: ['gift'], contested: ['gift'], reason: 'we refuse it' }])
  write('A gift for you.')
  await paused()
  expect(await press()).toBe(false)
})

test('what a script presses is not looked at, and gets nothing of ours', async () => {
  const { write, paused, press, room, told } = draft(abort.signal)
  write('A gift for you.')
  await paused()
  expect(await press({ isTrusted: false })).toBe(true)
  expect(room.state?.stopped).toBe(false)
  expect(told).toEqual([])
})

test('keys that send are stopped like the button', async () => {
  const { write, paused, press } = draft(abort.signal)
  write('A gift for you.')
  await paused()
  expect(await press({ type: 'keydown', key: 'Enter', ctrlKey: true })).toBe(false)
  expect(await press({ type: 'keydown', key: 'Enter' })).toBe(true)
})

test('nobody is locked in: a stop that was not shown, or cannot be, lets the press through', async () => {
  const { write, paused, press, room } = draft(abort.signal)
  write('A gift for you.')
  await paused()
  room.listeners.clear()
  expect(await press()).toBe(false)
  expect(await press()).toBe(true)
  room.canStop = () => false
  write('Another gift.')
  await paused()
  expect(await press()).toBe(true)
})

test('without rules, and once the extension was updated, nothing is stopped or told', async () => {
  let alive = true
  const { write, paused, press, take, told, context } = draft(abort.signal, { alive: () => alive })
  write('A gift for you.')
  await paused()
  alive = false
  expect(await press()).toBe(true)
  alive = true
  take({ context })
  expect(await press()).toBe(true)
  expect(told).toEqual([])
})
