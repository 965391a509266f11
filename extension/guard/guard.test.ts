// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rulesOf } from '#extension/background/phrases/rules.ts'
import type { Door } from '#extension/rooms/door.ts'
import { phraseRoom } from '#extension/rooms/phrases.ts'
import { modelOf } from '#extension/watch/testing/pages.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { guard } from './guard.ts'

const rule = (key: string, mode: 'block' | 'warn' | 'observe', phrase: string) => ({
  key,
  name: plainText(key),
  why: plainText('why'),
  kind: 'must not' as const,
  phrases: { en: [phrase] },
  mode,
})
const manual = Manual.parse(
  plainManual({
    phraseRules: [rule('gift', 'block', 'gift'), rule('best', 'warn', 'the best'), rule('soon', 'observe', 'soon')],
  }),
)
const phrases = rulesOf(manual, { stage: 'needs' }, 'en')

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

/** A draft on Roundcube's page under these rules, with what a rep and the panel do. */
function draft(o: { alive?: () => boolean } = {}) {
  document.documentElement.innerHTML = modelOf('roundcube-compose-en')
  const heard = new Map<string, (event: object) => void>()
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    heard.set(type, listener as (event: object) => void)
  })
  const view = roundcube.views.find(({ kind }) => kind === 'compose')!
  const door = {
    signal: abort.signal,
    open: () => ({ adapter: roundcube, view, document }),
    onChange: () => {},
    insert: async () => true,
  } as unknown as Door
  const told: object[] = []
  const take = guard(door, { alive: o.alive ?? (() => true), tell: (pressed) => told.push(pressed) })
  const room = phraseRoom(door)
  room.canStop = (context) => context === 'draft'
  room.listeners.add(() => {
    room.shown = room.state?.stopped === true
  })
  const field = document.querySelector<HTMLTextAreaElement>('#composebody')!
  const send = document.querySelector('button.send')!
  take({ context: 'draft', ...(phrases && { phrases }) })
  return {
    room,
    told,
    take,
    write: (text: string) => {
      field.value = text
      heard.get('input')?.({ type: 'input' })
    },
    paused: () => vi.advanceTimersByTimeAsync(700),
    /** Whether the press reached the host. */
    press: async (more: object = {}) => {
      const event = {
        type: 'click',
        isTrusted: true,
        composedPath: () => [send],
        preventDefault: vi.fn(),
        stopImmediatePropagation: vi.fn(),
        ...more,
      }
      heard.get(event.type)?.(event)
      await vi.advanceTimersByTimeAsync(10)
      expect(event.preventDefault.mock.calls).toHaveLength(event.stopImmediatePropagation.mock.calls.length)
      return event.preventDefault.mock.calls.length === 0
    },
  }
}

test('exactly the text that was found to go against a rule is stopped, and nothing is told of it', async () => {
  const { write, paused, press, room, told } = draft()
  write('Dear Jane, a gift for you.')
  await paused()
  expect(await press()).toBe(false)
  expect(room.state).toMatchObject({ stopped: true, findings: [{ rule: 'gift', place: { found: 'gift' } }] })
  expect(told).toEqual([])
})

test('corrected it goes, and what is told last says that it is clean', async () => {
  const { write, paused, press, told } = draft()
  write('A gift for you.')
  await paused()
  await press()
  write('A price for you.')
  await paused()
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context: 'draft', against: [], contested: [] }])
})

test('a text that was not checked yet goes through, and what it went against is told afterwards', async () => {
  const { write, paused, press, told } = draft()
  write('A price for you.')
  await paused()
  write('A gift for you, soon.')
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context: 'draft', against: ['gift', 'soon'], contested: [] }])
})

test('a warning is shown and stops nothing; what only observes is not even shown', async () => {
  const { write, paused, press, room, told } = draft()
  write('We are the best. See you soon.')
  await paused()
  expect(room.state?.findings.map((one) => one.rule)).toEqual(['best'])
  expect(await press()).toBe(true)
  expect(told).toMatchObject([{ against: ['best', 'soon'] }])
})

test('with a reason the same text goes; another one is stopped again', async () => {
  const { write, paused, press, room, told } = draft()
  write('We never take a gift.')
  await paused()
  await press()
  room.acts?.sendAsItIs('we refuse it')
  expect(room.state).toMatchObject({ stopped: false, waived: true })
  expect(await press()).toBe(true)
  expect(told).toEqual([{ context: 'draft', against: ['gift'], contested: ['gift'], reason: 'we refuse it' }])
  write('A gift for you.')
  await paused()
  expect(await press()).toBe(false)
})

test('what a script presses is not looked at, and gets nothing of ours', async () => {
  const { write, paused, press, room, told } = draft()
  write('A gift for you.')
  await paused()
  expect(await press({ isTrusted: false })).toBe(true)
  expect(room.state?.stopped).toBe(false)
  expect(told).toEqual([])
})

test('keys that send are stopped like the button', async () => {
  const { write, paused, press } = draft()
  write('A gift for you.')
  await paused()
  expect(await press({ type: 'keydown', key: 'Enter', ctrlKey: true })).toBe(false)
  expect(await press({ type: 'keydown', key: 'Enter' })).toBe(true)
})

test('nobody is locked in: a stop that was not shown, or cannot be, lets the press through', async () => {
  const { write, paused, press, room } = draft()
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
  const { write, paused, press, take, told } = draft({ alive: () => alive })
  write('A gift for you.')
  await paused()
  alive = false
  expect(await press()).toBe(true)
  alive = true
  take({ context: 'draft' })
  expect(await press()).toBe(true)
  expect(told).toEqual([])
})
