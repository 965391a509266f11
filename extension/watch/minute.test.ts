import { expect, test } from 'vitest'
import { localMinute } from './minute.ts'

const now = new Date(2026, 10, 22, 12, 0).getTime()
const at = (...fields: [number, number, number, number, number]) => new Date(...fields).getTime()

test.each([
  ['2026-11-21 09:29', at(2026, 10, 21, 9, 29)],
  ['2026/11/21 9:29', at(2026, 10, 21, 9, 29)],
  ['2026.11.21 09:29 pm', at(2026, 10, 21, 21, 29)],
  ['2026-11-21 12:05 AM', at(2026, 10, 21, 0, 5)],
])('%s is a minute', (text, moment) => expect(localMinute(text, now)).toBe(moment))

test.each([
  '21.11.2026 09:29',
  '03/04/2026 09:29',
  'Today 09:29',
  '星期五 05:29',
  '2026-11-21',
  '2026-13-41 09:29',
  '',
])('%s could be read in two ways, or in none, and is left out', (text) =>
  expect(localMinute(text, now)).toBeUndefined(),
)

test('what lies ahead shows that the page keeps another zone', () => {
  expect(localMinute('2026-11-22 12:01', now)).toBeDefined()
  expect(localMinute('2026-11-22 15:00', now)).toBeUndefined()
})
