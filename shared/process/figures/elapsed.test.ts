import { expect, test } from 'vitest'
import { day, hour, plainCalendar } from '#test/fixtures/hours.ts'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { LogBuilder } from '../log/logBuilder.ts'
import { nameReader } from '../log/means.ts'
import { wallTime, workingTime } from './elapsed.ts'
import { type FiguresForm, figuresOf } from './figures.ts'

const read = nameReader(logManual, {})
const builder = new LogBuilder(logManual, (name) => {
  const one = read(name)
  return one.ok ? one.means : { is: 'unknown' }
})
const path = [
  ['find', hour(0)],
  ['call', hour(4)],
  ['needs', day(5)],
  ['lost', day(7)],
] as const
for (const [row, [activity, at]] of path.entries()) builder.add({ case: 'a', activity, at, row })
const log = builder.finish()
const hours = 3_600_000
const told = (form: FiguresForm) => {
  const { stageTimes, cycle, waits } = figuresOf(log, form)
  return [
    ...stageTimes.map(({ total }) => total / hours),
    (cycle.lost.median ?? 0) / hours,
    waits[0]!.waits[0]!.time / hours,
  ]
}

test('time is told by the clock on the wall: a week and two days', () => {
  expect(told({})).toEqual([168, 48, 0, 216, 164])
  expect(told({ elapsed: wallTime })).toEqual(told({}))
})

test('or by a calendar, in which the same is 40 hours and 16', () => {
  expect(told({ elapsed: workingTime(plainCalendar) })).toEqual([40, 16, 0, 56, 36])
})

test('a case whose events tell no moments counts, but takes no time', () => {
  const untimed = new LogBuilder(logManual, (name) => {
    const one = read(name)
    return one.ok ? one.means : { is: 'unknown' }
  })
  for (const [row, activity] of ['find', 'needs', 'find', 'lost'].entries())
    untimed.add({ case: 'a', activity, at: undefined, row })
  for (const elapsed of [wallTime, workingTime(plainCalendar)]) {
    const { funnel, stageTimes, cycle, rework, waits } = figuresOf(untimed.finish(), { elapsed, now: hour(9) })
    expect(funnel.map(({ entered, passed, lost }) => [entered, passed, lost])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [0, 0, 0],
    ])
    expect([stageTimes[0]!.count, cycle.all.count, rework.cases, rework.share]).toEqual([0, 0, 1, null])
    expect(waits.every(({ time, share }) => time === 0 && share === 0)).toBe(true)
  }
})
