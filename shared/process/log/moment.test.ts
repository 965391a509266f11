import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMoment } from './moment.ts'

const iso = (text: string, zone?: string) => {
  const read = readMoment(text, zone)
  return read.ok ? new Date(read.at).toISOString() : read.expected.en
}

test.each([
  ['2026-11-22T09:30:00+08:00', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22T09:30:00.123456-0330', '2026-11-22T13:00:00.123Z'],
  ['2026-11-22 09:30+08', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22 09:30 Z', '2026-11-22T09:30:00.000Z'],
  ['2026-11-22T09:30:00,5Z', '2026-11-22T09:30:00.500Z'],
  ['2026-11-22T24:00Z', '2026-11-23T00:00:00.000Z'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
  ['1767225600000', '2026-01-01T00:00:00.000Z'],
])('%s is %s, wherever the log comes from', (text, moment) => {
  expect(iso(text)).toBe(moment)
  expect(iso(text, 'Asia/Shanghai')).toBe(moment)
})

test.each([
  ['2026-11-22 09:30', 'Asia/Shanghai', '2026-11-22T01:30:00.000Z'],
  ['2026/1/2 9:30:15', 'Asia/Shanghai', '2026-01-02T01:30:15.000Z'],
  ['2026-11-22', 'Asia/Shanghai', '2026-11-21T16:00:00.000Z'],
  ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
  ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
])('%s on the clocks of %s is %s', (text, zone, moment) => {
  expect(iso(text, zone)).toBe(moment)
})

test.each([
  '2026-11-22T25:00Z',
  '2026-11-22T24:01Z',
  '2026-11-22T09:60Z',
  '2025-02-29T09:00Z',
  '2026-13-01T09:00Z',
  '2026-00-10T09:00Z',
])('%s is no time', (text) => {
  expect(iso(text)).toBe('a day and a time that exist')
})

test.each(['22.11.2026', '11/22/2026', '2026-11/22', 'T09:30', '2026-11-22T09', '９'])(
  '%s is not guessed at',
  (text) => {
    expect(iso(text, 'Asia/Shanghai')).toMatch(/^a date and time by ISO 8601/)
  },
)

test('moments before 1970 and after 2200 are none that a deal can have', () => {
  expect([iso('1969-12-31T23:59Z'), iso('2201-01-01T00:00Z'), iso('9999999999999')]).toEqual(
    Array(3).fill('a moment between 1970 and 2200'),
  )
})

test('every moment that JavaScript writes is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7_258_118_400_000 }), (at) => {
      expect(readMoment(new Date(at).toISOString(), undefined)).toEqual({ ok: true, at })
    }),
  )
})
