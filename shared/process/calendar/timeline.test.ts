import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, lateCalendar, monday, plainCalendar } from '#test/fixtures/hours.ts'
import { Calendar } from './schema.ts'
import { type Pause, timeline } from './timeline.ts'

const hours = (amount: number) => ({ amount, unit: 'hours' as const })
const days = (amount: number) => ({ amount, unit: 'days' as const })
const plain = { calendar: plainCalendar, from: monday }
const held = (from: number, until: number, more: Partial<Pause> = {}): Pause => ({ from, until, ...more })

describe('a pause', () => {
  const time = timeline([plain], [held(hour(3), hour(5))])

  test('before the due moment puts it off by its own length: 8 h from 0 with 2 h held are over at 10', () => {
    expect(time.add(hour(0), hours(8))).toBe(hour(10))
  })

  test('at the start of a clock lets it start when the pause is over: 8 h from 4 run from 5 to 13', () => {
    expect(time.add(hour(4), hours(8))).toBe(hour(13))
  })

  test('after the due moment changes nothing: 3 h from 0 are over at 3, at which the pause begins', () => {
    expect(time.add(hour(0), hours(3))).toBe(hour(3))
  })

  test('of days leaves the working hours that were left: 1 day from 0 is due at day 1, 09:00, 5 h after 3, so at 5 + 5', () => {
    expect(time.add(hour(0), days(1))).toBe(hour(10))
  })

  test('is no working time between two moments: from 0 to 10 are 8 h', () => {
    expect(time.between(hour(0), hour(10))).toBe(8 * 3_600_000)
    expect(time.between(hour(3.5), hour(4.5))).toBe(0)
  })

  test('runs from its beginning until just before its end', () => {
    expect([2.9, 3, 4.9, 5].map((at) => time.pausedAt(hour(at)))).toEqual([false, true, true, false])
  })

  test('does not move a date: one day before 10 o’clock of day 2 is 10 o’clock of day 1', () => {
    expect(time.before(hour(17), days(1))).toBe(hour(9))
  })
})

describe('the reason of a pause', () => {
  const time = timeline(
    [plain],
    [held(hour(1), hour(3), { waitsFor: 'budget' }), held(hour(4), hour(5), { whole: true })],
  )

  test('stops the clocks that name it: 2 h and the closed hour are added to 6', () => {
    expect(time.add(hour(0), hours(6), ['budget'])).toBe(hour(9))
  })

  test('leaves alone the clocks that name others; the time in which a deal was closed stops every clock: 6 and 1', () => {
    expect(time.add(hour(0), hours(6), ['legal'])).toBe(hour(7))
    expect(time.add(hour(0), hours(6), [])).toBe(hour(7))
  })

  test('stops every clock that names none', () => {
    expect(time.add(hour(0), hours(6))).toBe(hour(9))
    expect(time.pausedAt(hour(2))).toBe(true)
    expect(time.pausedAt(hour(2), ['legal'])).toBe(false)
  })
})

describe('another calendar', () => {
  const time = timeline([plain, { calendar: lateCalendar, from: hour(4) }], [])

  test('carries on what was left in its own hours: of 6 h from 09:00, 4 are done at 13:00, 2 more run at once to 15:00', () => {
    expect(time.add(hour(0), hours(6))).toBe(hour(6))
    expect(time.add(hour(0), hours(12))).toBe(day(1) + 4 * 3_600_000)
  })

  test('counts each stretch by the calendar that held: 09:00–13:00 of the old and 13:00–20:00 of the new are 4 + 7', () => {
    expect(time.between(hour(0), day(1))).toBe(11 * 3_600_000)
  })

  test('makes of days what was left in hours: 1 day from 09:00 left 4 h at 13:00, so 17:00', () => {
    expect(time.add(hour(0), days(1))).toBe(hour(8))
  })
})

test('a pause over a change of the clock is counted in working hours, not in hours on the wall', () => {
  const berlin = Calendar.parse({
    schemaVersion: 1,
    key: 'berlin',
    timeZone: 'Europe/Berlin',
    hours: [['00:00', '24:00']],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  })
  const at = (text: string) => Date.parse(text)
  const time = timeline(
    [{ calendar: berlin, from: 0 }],
    [held(at('2026-03-29T00:00+01:00'), at('2026-03-29T12:00+02:00'))],
  )
  // 6 h run on the 28th, the pause lasts 11 h on that day of 23, 4 h are left at noon.
  expect(time.add(at('2026-03-28T18:00+01:00'), hours(10))).toBe(at('2026-03-29T16:00+02:00'))
})

describe('laws', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }), fc.boolean())
  const course = fc.tuple(
    fc.array(span, { maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
  )
  const quarter = 900_000

  test('hours added are hours between, whatever pauses and calendars lie in them', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 }), (lay, from, amount) => {
        const time = laid(lay)
        const start = monday + from * quarter
        const due = time.add(start, hours(amount / 4))
        expect(time.between(start, due)).toBe(amount * quarter)
        expect(time.pausedAt(due - 1)).toBe(false)
      }),
    )
  })

  test('time between is the sum of its parts, and a later start is never due earlier', () => {
    fc.assert(
      fc.property(course, fc.nat(400), fc.nat(100), fc.nat(100), (lay, from, a, b) => {
        const time = laid(lay)
        const [start, middle, end] = [from, from + a, from + a + b].map((at) => monday + at * quarter) as [
          number,
          number,
          number,
        ]
        expect(time.between(start, middle) + time.between(middle, end)).toBe(time.between(start, end))
        expect(time.add(middle, hours(5))).toBeGreaterThanOrEqual(time.add(start, hours(5)))
      }),
    )
  })

  function laid([spans, changes]: [[number, number, boolean][], number[]]) {
    let free = monday
    const pauses = spans.map(([gap, length, whole]): Pause => {
      const from = free + gap * quarter
      free = from + length * quarter
      return { from, until: free, whole }
    })
    const calendars = changes
      .toSorted((a, b) => a - b)
      .map((at, place) => ({ calendar: place % 2 ? plainCalendar : lateCalendar, from: monday + at * quarter }))
    return timeline([plain, ...calendars], pauses)
  }
})
