import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Calendar } from './schema.ts'
import { addWorking, subtractWorking, workingBetween } from './workingTime.ts'
import { dayOf } from './zone.ts'

const shanghai = Calendar.parse({
  schemaVersion: 1,
  key: 'shanghai',
  timeZone: 'Asia/Shanghai',
  hours: [
    ['09:00', '12:00'],
    ['13:30', '18:00'],
  ],
  weekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeUpDays: ['2026-09-27', '2026-10-10'],
})
const berlin = Calendar.parse({
  schemaVersion: 1,
  key: 'berlin',
  timeZone: 'Europe/Berlin',
  hours: [['09:00', '17:00']],
  weekdays: [1, 2, 3, 4, 5],
})
const at = (text: string) => Date.parse(text)
const hours = (amount: number) => ({ amount, unit: 'hours' as const })
const days = (amount: number) => ({ amount, unit: 'days' as const })

describe('working hours', () => {
  test.each([
    ['start inside a span', '2026-11-23T09:30+08:00', 2, '2026-11-23T11:30+08:00'],
    ['skip lunch', '2026-11-23T11:00+08:00', 2, '2026-11-23T14:30+08:00'],
    ['wait for the morning when it is night', '2026-11-23T22:00+08:00', 1, '2026-11-24T10:00+08:00'],
    ['skip the weekend', '2026-11-20T17:00+08:00', 2, '2026-11-23T10:00+08:00'],
    ['skip a holiday week', '2026-09-30T17:00+08:00', 12, '2026-10-09T14:00+08:00'],
    ['work the make-up Saturday', '2026-10-09T17:00+08:00', 2, '2026-10-10T10:00+08:00'],
    ['go on over New Year', '2026-12-31T17:00+08:00', 2, '2027-01-01T10:00+08:00'],
  ])('%s', (_, from, amount, to) => {
    expect(addWorking(shanghai, at(from), hours(amount))).toBe(at(to))
  })

  // On 8 March 2026 New York's clocks go from 02:00 to 03:00: 02:30 is shown as 03:30 and the first span is empty.
  test('never run backwards where the clock leaps over an opening', () => {
    const hoursOfNight: [string, string][] = [
      ['02:30', '03:15'],
      ['03:20', '04:00'],
    ]
    const night = Calendar.parse({ ...berlin, timeZone: 'America/New_York', hours: hoursOfNight, weekdays: [7] })
    const day = at('2026-03-08T00:00-05:00')
    expect(workingBetween(night, day, at('2026-03-08T03:30-04:00'))).toBe(0)
    expect(workingBetween(night, day, at('2026-03-08T04:00-04:00'))).toBe(30 * 60_000)
    expect(addWorking(night, day, hours(0.25))).toBe(at('2026-03-08T03:45-04:00'))
  })

  test('of less than a millisecond are over after one, not before they began', () => {
    expect(addWorking(berlin, at('2026-01-01T05:00+01:00'), hours(1e-9))).toBe(at('2026-01-01T09:00:00.001+01:00'))
  })

  test('between two moments are what adding them gives back', () => {
    const from = at('2026-09-25T10:07+08:00')
    for (const amount of [1, 3.5, 8, 40, 400]) {
      expect(workingBetween(shanghai, from, addWorking(shanghai, from, hours(amount)))).toBe(amount * 3_600_000)
    }
  })

  test('are none when the second moment is not after the first', () => {
    expect(workingBetween(shanghai, 1000, 1000)).toBe(0)
  })

  test('subtracted lead back to where they were added', () => {
    const to = at('2026-10-09T11:00+08:00')
    const from = subtractWorking(shanghai, to, hours(10))
    expect(addWorking(shanghai, from, hours(10))).toBe(to)
  })
})

describe('a working day goes to the same clock time on the next day that works', () => {
  test.each([
    ['Friday to Monday', berlin, '2026-11-20T15:00+01:00', 1, '2026-11-23T15:00+01:00'],
    ['over the change to summer time (28 March 2027)', berlin, '2027-03-26T15:00+01:00', 1, '2027-03-29T15:00+02:00'],
    ['over the change to winter time (25 October 2026)', berlin, '2026-10-23T15:00+02:00', 1, '2026-10-26T15:00+01:00'],
    ['a make-up Sunday counts', shanghai, '2026-09-25T10:00+08:00', 1, '2026-09-27T10:00+08:00'],
    ['a holiday week does not', shanghai, '2026-09-30T10:00+08:00', 1, '2026-10-08T10:00+08:00'],
    ['from a Saturday night', shanghai, '2026-11-21T22:00+08:00', 2, '2026-11-24T22:00+08:00'],
  ])('%s', (_, calendar, from, amount, to) => {
    expect(addWorking(calendar, at(from), days(amount))).toBe(at(to))
  })

  test('and back', () => {
    expect(subtractWorking(berlin, at('2026-11-23T15:00+01:00'), days(1))).toBe(at('2026-11-20T15:00+01:00'))
  })
})

describe('laws of working time', () => {
  const moment = fc.integer({ min: at('2025-12-01T00:00:00Z'), max: at('2027-06-01T00:00:00Z') })
  const calendar = fc.constantFrom(shanghai, berlin)

  test('hours added are hours between, also over New Year and changes of the clock', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 4000 }), (one, from, quarters) => {
        const to = addWorking(one, from, hours(quarters / 4))
        expect(workingBetween(one, from, to)).toBe((quarters / 4) * 3_600_000)
        expect(workingBetween(one, from, to - 1)).toBeLessThan((quarters / 4) * 3_600_000)
      }),
    )
  })

  test('time between is a sum of its parts, and equals a walk minute by minute', () => {
    fc.assert(
      fc.property(
        calendar,
        moment,
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 0, max: 6000 }),
        (one, from, a, b) => {
          const start = Math.floor(from / 60_000) * 60_000
          const [middle, end] = [start + a * 60_000, start + (a + b) * 60_000]
          expect(workingBetween(one, start, middle) + workingBetween(one, middle, end)).toBe(
            workingBetween(one, start, end),
          )
          expect(workingBetween(one, start, middle)).toBe(walk(one, start, middle))
        },
      ),
      { numRuns: 40 },
    )
  })

  /** The plain way: every minute is asked by its clock in the zone. */
  function walk(one: Calendar, from: number, to: number): number {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: one.timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    let sum = 0
    for (let minute = from; minute < to; minute += 60_000) {
      const [date = '', clock = ''] = format.format(minute).split(', ')
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
      const works = one.makeUpDays.includes(date) || (one.weekdays.includes(weekday) && !one.holidays.includes(date))
      if (works && one.hours.some(([open, close]) => open <= clock && clock < close)) sum += 60_000
    }
    return sum
  }
})

test('the day of a moment is the date in the zone, not in UTC', () => {
  expect(dayOf('Asia/Shanghai', at('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  expect(dayOf('Asia/Shanghai', at('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31')
  expect(dayOf('America/New_York', at('2026-07-01T03:59:59Z'))).toBe('2026-06-30')
})

test('a calendar of less than an hour a week is refused, for it would take centuries', () => {
  const moments = { ...berlin, weekdays: [1, 2], hours: [['09:00', '09:29']] }
  expect(Calendar.safeParse(moments).success).toBe(false)
  expect(Calendar.safeParse({ ...moments, hours: [['09:00', '09:30']] }).success).toBe(true)
})

test('a calendar with hours out of order or an unknown zone is refused', () => {
  expect(Calendar.safeParse({ ...berlin, hours: [['17:00', '09:00']] }).success).toBe(false)
  expect(Calendar.safeParse({ ...berlin, timeZone: 'Mars/Olympus' }).success).toBe(false)
})
