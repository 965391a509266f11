import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Seen } from '../rooms/messages.ts'
import type { Sight } from '../rooms/sight.ts'
import { sightOf } from '../rooms/testing/sight.ts'
import { report } from './report.ts'

const sight = (uid: string, more: Partial<Sight> = {}): Sight =>
  sightOf({ context: `mail/message/${uid}`, participants: [{ role: 'from', address: 'jane@x.test' }], ...more })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A background that answers when it is told to. */
function background() {
  const told: string[] = []
  const drawn: string[] = []
  const moments: number[] = []
  const answers: ((seen: Seen) => void)[] = []
  const reporter = report({
    seen: (each, at) => {
      told.push(each.context)
      moments.push(at)
      return new Promise((resolve) => answers.push(resolve))
    },
    draw: (draw) => drawn.push(draw),
    lookAgain: () => {},
  })
  return { told, moments, drawn, answers, reporter }
}

test('what is open is told once, however often it is read', () => {
  const { told, reporter } = background()
  for (const uid of ['1', '1', '2', '2', '1']) reporter.saw(sight(uid))
  expect(told).toEqual(['mail/message/1', 'mail/message/2', 'mail/message/1'])
})

test('an answer about a message that is no longer open is dropped', async () => {
  const { drawn, answers, reporter } = background()
  reporter.saw(sight('1'))
  reporter.saw(sight('2'))
  drawn.length = 0
  answers[0]?.({ draw: 'dot' })
  await Promise.resolve()
  expect(drawn).toEqual([])
  answers[1]?.({ draw: 'panel' })
  await Promise.resolve()
  expect(drawn).toEqual(['panel'])
})

test('a draft is told again when its people change, not while its subject is typed', () => {
  const { told, reporter } = background()
  reporter.saw(sight('d', { subject: 'O' }))
  reporter.saw(sight('d', { subject: 'Offer' }))
  expect(told).toHaveLength(1)
  reporter.saw(sight('d', { participants: [{ role: 'to', address: 'carl@x.test' }] }))
  expect(told).toHaveLength(2)
})

test('a view is called broken only when it stays so', () => {
  const { told, reporter } = background()
  const broken = sight('1', { broken: ['sender'], participants: [] })
  reporter.saw(broken)
  vi.advanceTimersByTime(900)
  reporter.saw(broken)
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  reporter.saw(broken)
  expect(told).toHaveLength(1)
})

test('the moment between two messages is not told', () => {
  const { told, reporter } = background()
  reporter.saw(sight('1'))
  reporter.saw(sight('', { context: 'mail/list', view: 'list', participants: [] }))
  vi.advanceTimersByTime(300)
  reporter.saw(sight('2'))
  expect(told).toEqual(['mail/message/1', 'mail/message/2'])
})

test('a record is told when its reading stood, for an address may change before its pane', () => {
  const { told, reporter } = background()
  const record = (id: string, stage: string) => sight(id, { view: 'record', context: `crm/record/${id}`, stage })
  reporter.saw(record('2', 'Lead'))
  vi.advanceTimersByTime(200)
  reporter.saw(record('2', 'Won'))
  vi.advanceTimersByTime(300)
  reporter.saw(record('2', 'Won'))
  expect(told).toEqual([])
  vi.advanceTimersByTime(200)
  reporter.saw(record('2', 'Won'))
  expect(told).toEqual(['crm/record/2'])
})

test('the second telling of a stage names a moment two seconds after the first, however soon it is heard', () => {
  const { moments, reporter } = background()
  const record = sight('1', { view: 'record', stage: 'Lead' })
  for (let passed = 0; moments.length < 2; passed += 50) {
    expect(passed).toBeLessThan(9000)
    reporter.saw(record)
    vi.advanceTimersByTime(50)
  }
  expect(Number(moments[1]) - Number(moments[0])).toBeGreaterThanOrEqual(2000)
})

test('a stage is told twice, two seconds apart, and then no more until it changes', () => {
  const { told, reporter } = background()
  const record = (stage: string) => sight('1', { view: 'record', stage })
  const pass = (milliseconds: number, stage: string) => {
    vi.advanceTimersByTime(milliseconds)
    reporter.saw(record(stage))
    return told.length
  }
  expect([pass(0, 'Lead'), pass(400, 'Lead'), pass(1900, 'Lead'), pass(200, 'Lead'), pass(9000, 'Lead')]).toEqual([
    0, 1, 1, 2, 2,
  ])
  expect([pass(0, 'Won'), pass(400, 'Won'), pass(2000, 'Won')]).toEqual([2, 3, 4])
})
