import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import type { EventLog } from './eventLog.ts'
import { type LogForm, type LogRead, LogReader } from './readLog.ts'

function read(text: string, form: LogForm = {}, size = 11): LogRead {
  const reader = new LogReader(logManual, form)
  for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size))
  return reader.finish()
}

function taken(result: LogRead) {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.log
}

function faultsOf(text: string, form: LogForm = {}): string[] {
  const result = read(text, form)
  return result.ok
    ? []
    : result.faults.map(({ row, column, value, expected }) => `${row} ${column} [${value}] ${expected.en}`)
}

const text = (key: string, value: string) => `<string key="${key}" value="${value}"/>`
const time = (value: string) => `<date key="time:timestamp" value="${value}"/>`
const event = (name: string, at: string, more = '') => `<event>${text('concept:name', name)}${time(at)}${more}</event>`
const trace = (name: string, ...parts: string[]) => `<trace>${text('concept:name', name)}${parts.join('')}</trace>`
const log = (...parts: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016">${parts.join('')}</log>`
const early = '2026-03-02T09:00:00.000+08:00'
const later = '2026-03-02T10:00:00.000+08:00'

test('traces are cases, completed events are their events, and extensions are passed over', () => {
  const source = log(
    '<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>',
    `<global scope="event">${text('concept:name', 'UNKNOWN')}</global>`,
    '<classifier name="Activity" keys="concept:name"/>',
    trace(
      'A &amp; B',
      '<float key="budget" value="1200.5"/>',
      event('call', later, `${text('org:resource', 'ann')}${text('lifecycle:transition', 'COMPLETE')}`),
      event('demo', early, text('lifecycle:transition', 'start')),
      event('find', early, '<boolean key="vip" value="true"/><float key="cost:total" value="3"/>'),
    ),
    trace('empty'),
  )
  for (const size of [1, 13, 5000]) {
    const xes = taken(read(source, {}, size))
    expect(xes.cases).toEqual(['A & B'])
    expect([...xes.activity].map((one) => xes.activities[one]!.name)).toEqual(['find', 'call'])
    expect([...xes.at]).toEqual([Date.parse(early), Date.parse(later)])
    expect([...xes.row]).toEqual([3, 1])
    expect(xes.actors).toEqual(['ann'])
    expect(['budget', 'vip'].map(xes.values(0))).toEqual([1200.5, true])
  }
})

test('attributes within attributes, lists and containers belong to what they stand in', () => {
  const nested = `<string key="note" value="outer"><string key="concept:name" value="not this"/></string>`
  const list = `<list key="others"><values><string key="concept:name" value="nor this"/></values></list>`
  const xes = taken(read(log(trace('a', nested, event('call', early, nested + list)))))
  expect(xes.activities.map(({ name }) => name)).toEqual(['call'])
  expect(xes.values(0)('note')).toBe('outer')
})

test('keys other than the usual ones are read by the mapping', () => {
  const source = `<log><trace>${text('id', '7')}<event>${text('what', 'call')}${text('Geld', '5')}</event></trace></log>`
  const columns = { case: 'case:id', activity: 'what', attributes: { Geld: 'budget' } }
  const mapped = taken(read(source, { columns }))
  expect([mapped.cases, mapped.activities[0]!.name, mapped.values(0)('budget')]).toEqual([['7'], 'call', 5])
})

const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${[...'bcdefghij'].map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghij'[n]};`.repeat(10)}">`).join('')}]>`

test.each<[string, string, string[]]>([
  [
    'entities that unfold without end',
    `<?xml version="1.0"?>${laughs}<log>&j;</log>`,
    ['1  [undefined] a log without a document type'],
  ],
  [
    'an entity of its own',
    log(trace('a', event('&lol;', early))),
    ['1  [undefined] well-formed XML: 2:120: undefined entity.'],
  ],
  ['another root', '<html></html>', ['1  [undefined] a log in XES, whose root is <log>']],
  ['an element that nothing closes', '<log><trace>', ['1  [undefined] well-formed XML: 1:12: unclosed tag: trace']],
  [
    'an element without form, after a good event',
    log(trace('a', event('call', early), '<event <')),
    ['2  [undefined] well-formed XML: 2:204: disallowed character in attribute name.'],
  ],
  [
    'a text without end',
    `<log>${'x'.repeat(1_000_100)}</log>`,
    ['1  [undefined] a tag at least every 1000000 characters'],
  ],
  ['elements nested without end', `<log>${'<list>'.repeat(200)}`, ['1  [undefined] elements nested at most 100 deep']],
  [
    'events without name, case or time',
    `<log><trace><event>${time(early)}</event><event>${text('concept:name', 'call')}</event></trace></log>`,
    [
      '1 case:concept:name [] a name of up to 500 characters',
      '1 concept:name [] a name of up to 500 characters',
      '2 case:concept:name [] a name of up to 500 characters',
      '2 time:timestamp [] a date and time by ISO 8601, such as 2026-11-22T09:30:00+08:00',
    ],
  ],
  [
    'a time where the first event has none',
    log(trace('a', `<event>${text('concept:name', 'call')}</event>`, event('demo', early))),
    [`2 time:timestamp [${early}] no time, as the first event of the log has none`],
  ],
  [
    'attributes that nobody knows, and values of another type',
    log(
      trace(
        'a',
        text('colour', 'red'),
        text('budget', 'much'),
        event('call', early, `${text('shape', 'x')}${text('vip', 'x')}`),
        event('demo', early, text('shape', 'x')),
      ),
    ),
    [
      '1 case:colour [red] a column of the mapping, an attribute of the manual, or one to ignore',
      '1 case:budget [much] a number without separators, such as 1200.5',
      '1 shape [x] a column of the mapping, an attribute of the manual, or one to ignore',
      '1 vip [x] true or false',
    ],
  ],
])('nothing is taken from a log with %s', (_, source, expected) => {
  expect(faultsOf(source)).toEqual(expected)
})

test('what is right is taken from traces with faults where that is asked for', () => {
  const source = log(
    trace('a', '<int key="budget" value="5"/>', event('call', 'never'), event('demo', early), event('call', later)),
    trace('b', event('call', 'never')),
  )
  const result = read(source, { partial: true })
  const xes = taken(result)
  expect([xes.cases, xes.activity.length, xes.values(0)('budget')]).toEqual([['a'], 2, 5])
  expect(result.faults.map(({ row }) => row)).toEqual([1, 4])
})

test('the same log is the same in either format', () => {
  const row = fc.record({
    case: fc.constantFrom('a', 'b & "c"', '<d>'),
    activity: fc.constantFrom('call', 'find', '打电话', 'dance', 'lost'),
    at: fc.integer({ min: 0, max: 2e12 }),
    note: fc.constantFrom('', 'x, y', "it's", '"'),
  })
  const escaped = (value: string) =>
    value.replace(/[&<"]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&quot;'))
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const at = (one: { at: number }) => new Date(one.at).toISOString()
      const traces = rows.map((one) =>
        trace(escaped(one.case), event(one.activity, at(one), one.note && text('note', escaped(one.note)))),
      )
      const lines = rows.map((one) => [one.case, one.activity, at(one), one.note].map(quoted).join(','))
      const xes = taken(read(log(...traces)))
      const csv = taken(read(['case,activity,at,note', ...lines].join('\n')))
      const told = ({ values, row, manual, ...rest }: EventLog) => ({
        ...rest,
        notes: rest.cases.map((_, ofCase) => values(ofCase)('note')),
      })
      expect(told(xes)).toEqual(told(csv))
    }),
  )
})
