import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { type LogForm, LogReader } from './readLog.ts'

function faultsOf(text: string, form: LogForm = {}): string[] {
  const reader = new LogReader(logManual, form)
  for (let from = 0; from < text.length; from += 50_000) reader.push(text.slice(from, from + 50_000))
  const result = reader.finish()
  if (result.ok) return []
  expect(result.count).toBe(result.faults.length)
  return result.faults.map(({ row, column, value, expected }) => `${row} ${column} [${value}] ${expected.en}`)
}

const rows = (...lines: string[]) => ['case,activity,at', ...lines].join('\n')
const time = '2026-03-02T09:00Z'

test.each<[string, string, string[], LogForm?]>([
  ['nothing at all', '', ['1 case [case] a column with the case', '1 activity [activity] a column with the activity']],
  [
    'columns that nobody knows',
    `case,activity,colour,shape\na,call,red,round`,
    [
      '1 colour [colour] a column of the mapping, an attribute of the manual, or one to ignore',
      '1 shape [shape] a column of the mapping, an attribute of the manual, or one to ignore',
    ],
  ],
  [
    'columns that the mapping names and the log lacks',
    'case,activity\na,call',
    ['1 Wann [Wann] a column of this name', '1 Geld [Geld] a column of this name'],
    { columns: { at: 'Wann', attributes: { Geld: 'budget' } } },
  ],
  [
    'a column mapped to what the manual lacks',
    'case,activity,Geld\na,call,3',
    ['1 Geld [Geld] a mapping to an attribute of the manual'],
    { columns: { attributes: { Geld: 'money' } } },
  ],
  ['two columns for one thing', 'case,activity,Case\na,call,b', ['1 Case [Case] one column alone that holds this']],
  [
    'names that are missing or without end',
    rows(`,call,${time}`, `a,,${time}`, `${'x'.repeat(501)},call,${time}`),
    [
      '2 case [] a name of up to 500 characters',
      '3 activity [] a name of up to 500 characters',
      `4 case [${'x'.repeat(501)}] a name of up to 500 characters`,
    ],
  ],
  [
    'rows of another length',
    rows('a,call', `a,call,${time},x`),
    ['2  [2] 3 fields, as the first row has', '3  [4] 3 fields, as the first row has'],
  ],
  [
    'an ambiguous name, once',
    rows(`a,check,${time}`, `a,Check,${time}`, `a,Check,${time}`),
    [
      '2 activity [check] a name with one meaning, not step review or step terms',
      '3 activity [Check] a name with one meaning, not step review or step terms',
    ],
  ],
  [
    'a mapping to nowhere',
    rows(`a,Call,${time}`),
    ['2 activity [Call] a mapping to what the manual has, not to step phone'],
    { activities: { Call: { step: 'phone' } } },
  ],
  [
    'times that are none',
    rows(
      'a,call,',
      'a,call,soon',
      'a,call,46000.375',
      'a,call,1767225600',
      'a,call,2026-02-30',
      'a,call,2026-03-02 09:00',
    ),
    [
      '2 at [] a date and time by ISO 8601, such as 2026-11-22T09:30:00+08:00',
      '3 at [soon] a date and time by ISO 8601, such as 2026-11-22T09:30:00+08:00',
      '4 at [46000.375] a date and time by ISO 8601; this looks like the day number of a spreadsheet: give its column a date format',
      '5 at [1767225600] a date and time by ISO 8601, or milliseconds; this looks like seconds',
      '6 at [2026-02-30] a day and a time that exist',
      '7 at [2026-03-02 09:00] a time with its offset, such as 2026-11-22T09:30:00+08:00, or the time zone of the log',
    ],
  ],
  [
    'times out of order, where order was asked for',
    rows(
      'a,call,2026-03-02T09:00Z',
      'b,call,2026-03-01T09:00Z',
      'a,demo,2026-03-02T08:59Z',
      'a,demo,2026-03-02T09:00Z',
    ),
    ['4 at [2026-03-02T08:59Z] a time not before 2026-03-02T09:00:00.000Z, which an earlier row of the case has'],
    { inOrder: true },
  ],
  [
    'values of another type',
    `case,activity,budget,vip,start-date,region,note\na,call,"1,200",maybe,2.3.2026,north,${'x'.repeat(501)}`,
    [
      '2 budget [1,200] a number without separators, such as 1200.5',
      '2 vip [maybe] true or false',
      '2 start-date [2.3.2026] a date such as 2026-11-22',
      '2 region [north] one of east, west',
      `2 note [${'x'.repeat(501)}] a text of up to 500 characters`,
    ],
  ],
  ['an open quote', rows(`a,"call,${time}`, `b,call,${time}`), ['2  [undefined] a quote that closes the field']],
  [
    'text after a closing quote',
    rows(`a,"call"x",${time}`, `b,call,never`),
    [
      '2  [undefined] a delimiter after the closing quote; a quote in a field is doubled',
      '3 at [never] a date and time by ISO 8601, such as 2026-11-22T09:30:00+08:00',
    ],
  ],
  [
    'a row beyond measure',
    `case,activity\na,call\n"${'x\n'.repeat(600_000)}`,
    ['3  [undefined] a row of up to 1000000 characters: is there a quote that nothing closes?'],
  ],
  [
    'a text of its own in each row where activities should be',
    `case,activity\n${Array.from({ length: 10_001 }, (_, n) => `a,text ${n}`).join('\n')}`,
    ['10002 activity [text 10000] at most 10000 different activities: is this their column?'],
  ],
  ['a case that is not there', rows(`a,call,${time}`), ['0 cases [b] a case of the log'], { cases: ['b'] }],
])('nothing is taken from a log with %s, and every fault is told with its place', (_, text, expected, form) => {
  expect(faultsOf(text, form)).toEqual(expected)
})

test('what is right is taken from a log with faults where that is asked for, and the rest is told', () => {
  const text = `case,activity,at,colour\na,call,${time},red\na,Check,${time},red\nb,demo,never,red\nc,demo,${time},red\nd,demo\n`
  const reader = new LogReader(logManual, { partial: true })
  reader.push(text)
  const result = reader.finish()
  if (!result.ok) throw new Error('not taken')
  expect(result.log.cases).toEqual(['a', 'c'])
  expect(result.log.activities.map(({ name }) => name)).toEqual(['call', 'demo'])
  expect(result.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['1 colour', '3 activity', '4 at', '6 '])
  expect(result.left).toBe(3)
})

test.each([
  ['an open quote', `case,activity\na,call\na,"call`],
  ['columns that cannot be told apart', 'case,activity,case\na,call,b'],
])('not even a part is taken from a log with %s', (_, text) => {
  const reader = new LogReader(logManual, { partial: true })
  reader.push(text)
  expect(reader.finish().ok).toBe(false)
})

test('of faults without end the first are listed and all are counted', () => {
  const reader = new LogReader(logManual, { mostFaults: 3 })
  reader.push(`case,activity,at\n${'a,call,never\n'.repeat(50)}`)
  const result = reader.finish()
  expect(result.faults.map(({ row }) => row)).toEqual([2, 3, 4])
  expect(result.count).toBe(50)
})
