import { describe, expect, test } from 'vitest'
import { manualOf } from '#test/fixtures/bruteForceManuals.ts'
import type { Closed } from '../log/endings.ts'
import { Manual } from '../manual/schema.ts'
import type { Mapping } from './activityNames.ts'
import { CaseLogReader } from './caseLog.ts'
import { loggedCase } from './judgeLog.ts'
import { vocabularyOf } from './vocabulary.ts'

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** Two stages and two steps; a stage and a step bear the same name, another step and a stage the same key. */
const manual = Manual.parse({
  ...manualOf(
    [
      { key: 'needs', name: text('需求分析', 'Needs'), steps: [{ key: 'survey', name: text('需求调研', 'Survey') }] },
      {
        key: 'close',
        name: text('成交', 'Close'),
        steps: [
          { key: 'needs', name: text('确认', 'Confirm') },
          { key: 'sign', name: text('签约', 'Close') },
        ],
      },
    ],
    [
      { key: 'won', name: text('赢单', 'Won') },
      { key: 'lost', name: text('输单', 'Lost') },
    ],
  ),
  attributes: [
    { key: 'budget', name: text('预算', 'Budget'), type: 'number' },
    { key: 'signed', name: text('已签', 'Signed'), type: 'boolean' },
    { key: 'due', name: text('日期', 'Due'), type: 'date' },
    { key: 'size', name: text('规模', 'Size'), type: 'choice', values: ['small', 'large'] },
    { key: 'note', name: text('备注', 'Note'), type: 'text' },
  ],
})
const vocabulary = vocabularyOf(manual)
const [survey, sign] = [vocabulary.step('survey'), vocabulary.step('sign')]

function read(rows: readonly unknown[], { cases, mapping }: { cases?: Closed; mapping?: Mapping } = {}) {
  const reader = new CaseLogReader(manual, { activities: mapping })
  for (const row of rows) reader.add(row)
  return reader.finish(cases)
}

/** The log's cases with their traces, and the log's own names and rows of all their events. */
function readWell(rows: readonly unknown[], options = {}) {
  const made = read(rows, options)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  const { log } = made
  const cases = log.cases.map((name, place) => {
    const [from, to] = [log.starts[place], log.starts[place + 1]]
    const names = [...log.activity.subarray(from, to)].map((activity) => log.activities[activity]?.name)
    return { case: name, ...loggedCase(log, place), names, rows: [...log.row.subarray(from, to)] }
  })
  return { cases, entries: log.entries }
}

const faults = (rows: readonly unknown[], options = {}) => {
  const made = read(rows, options)
  return made.ok ? [] : made.faults
}

const row = (activity: string, more: object = {}) => ({ case: '1', activity, ...more })

describe('an activity is found', () => {
  test.each([
    ['by a step’s key', 'survey', survey],
    ['by its Chinese name', '需求调研', survey],
    ['by its English name, whatever its case, width and spaces', ' ＳURVEY ', survey],
    ['by a stage’s name, as its entry', '需求分析', vocabulary.entry('needs')],
  ])('%s', (_, name, label) => {
    expect(readWell([row(name)]).cases[0]?.trace).toEqual([label])
  })

  test('by the mapping first, whatever else the name stands for', () => {
    const mapping = { survey: { step: 'sign' }, 签了: { stage: 'close' } }
    const { cases, entries } = readWell([row('survey'), row('签了')], { mapping })
    expect(cases[0]?.trace).toEqual([sign, vocabulary.entry('close')])
    expect(entries).toBe(true)
  })

  test('nowhere: it stays in the case as a stranger, under the log’s own name', () => {
    expect(readWell([row('toString'), row('survey')]).cases[0]).toMatchObject({
      trace: [0, survey],
      names: ['toString', 'survey'],
    })
  })

  test('twice: the name is a fault once, in its first row, with what it could mean', () => {
    expect(faults([row('survey'), row('needs'), row('needs'), row('Close')])).toEqual([
      {
        row: 2,
        column: 'activity',
        value: 'needs',
        expected: 'a name with one meaning, not stage needs or step needs',
      },
      { row: 4, column: 'activity', value: 'Close', expected: 'a name with one meaning, not stage close or step sign' },
    ])
  })

  test('by a mapping to what the manual lacks: a fault', () => {
    const mapping = { a: { step: 'gone' }, b: { stage: 'gone' }, c: { outcome: 'gone' } }
    expect(faults([row('a'), row('b'), row('c')], { mapping }).map((fault) => fault.expected)).toEqual([
      'a mapping to what the manual has, not to step gone',
      'a mapping to what the manual has, not to stage gone',
      'a mapping to what the manual has, not to outcome gone',
    ])
  })
})

describe('the cases of a log', () => {
  test('have their rows by moment, then by row, and stand in the order in which they are first named', () => {
    const log = readWell([
      { case: 'b', activity: 'sign', at: '2026-03-02T10:00:00+08:00' },
      { case: 'a', activity: 'survey', at: 5 },
      { case: 'b', activity: 'survey', at: '2026-03-02T01:59:59Z' },
      { case: 'b', activity: 'x', at: '2026-03-02T02:00' },
      { case: 'b', activity: 'y', at: '2026-03-02' },
    ])
    expect(log.cases.map((one) => one.case)).toEqual(['b', 'a'])
    expect(log.cases[0]).toMatchObject({
      trace: [0, survey, sign, 0],
      names: ['y', 'survey', 'sign', 'x'],
      rows: [5, 3, 1, 4],
    })
  })

  test('show entries where any row of the log is one, else none', () => {
    expect(readWell([row('survey')]).entries).toBe(false)
    expect(readWell([row('survey'), { case: '2', activity: 'Needs' }]).entries).toBe(true)
  })

  test('end with the last outcome they name; closed without one, or in a log that names none at all, as won', () => {
    const rows = [
      row('输单', { at: 1 }),
      row('won', { at: 3 }),
      row('survey', { at: 2 }),
      { case: '2', activity: 'Lost' },
      { case: '3', activity: 'sign' },
    ]
    const cases = (options?: object) => readWell(rows, options).cases.map(({ outcome, trace }) => [outcome, trace])
    const told = [
      ['won', [survey]],
      ['lost', []],
    ]
    expect(cases({ cases: 'closed' })).toEqual([...told, ['won', [sign]]])
    expect(cases()).toEqual([...told, [undefined, [sign]]])
    expect(readWell([row('survey')]).cases[0]?.outcome).toBe('won')
  })

  test('are open where it is asked so: all of them, or those listed', () => {
    const rows = [row('survey'), { case: '2', activity: 'lost' }]
    expect(readWell(rows, { cases: 'open' }).cases.map((one) => one.outcome)).toEqual([undefined, undefined])
    expect(readWell(rows, { cases: ['1'] }).cases.map((one) => one.outcome)).toEqual([undefined, 'lost'])
    expect(faults(rows, { cases: ['1', '3'] })).toEqual([
      { row: 0, column: 'cases', value: '3', expected: 'a case of the log' },
    ])
  })

  test('know the last values of their attributes, and nothing of those that were taken back or never told', () => {
    const [one] = readWell([
      row('x', { at: 2, attributes: { budget: 7, note: null } }),
      row('y', { at: 1, attributes: { budget: 5, note: 'n', signed: false } }),
    ]).cases
    expect(['budget', 'note', 'signed', 'size'].map((key) => one?.values(key))).toEqual([7, null, false, undefined])
  })
})

describe('every fault of a row is told with row, column, value and what was expected', () => {
  test('and from a log with one nothing is taken', () => {
    expect(
      faults([row('survey'), 7, row('survey', { at: 'soon', actor: '', more: 1 }), { case: '', activity: 3 }]),
    ).toEqual([
      { row: 2, column: '', value: 7, expected: 'a row with case and activity' },
      { row: 3, column: 'more', value: 1, expected: 'no column of this name' },
      { row: 3, column: 'actor', value: '', expected: 'a name of up to 500 characters' },
      { row: 3, column: 'at', value: 'soon', expected: 'a moment in milliseconds, or a date or time by ISO 8601' },
      { row: 4, column: 'case', value: '', expected: 'a name of up to 500 characters' },
      { row: 4, column: 'activity', value: 3, expected: 'a name of up to 500 characters' },
    ])
  })

  test.each([
    ['a day that does not exist', '2026-02-30'],
    ['half a millisecond', 1.5],
    ['a moment before 1970', -1],
    ['a word', 'yesterday'],
  ])('a moment that is none: %s', (_, at) => {
    expect(faults([row('survey', { at })])).toMatchObject([{ row: 1, column: 'at', value: at }])
  })

  test('a moment that only some rows of a case have', () => {
    expect(faults([row('survey', { at: 1 }), row('sign'), { case: '2', activity: 'sign' }])).toEqual([
      { row: 2, column: 'at', value: undefined, expected: 'a moment, as other rows of its case have one' },
    ])
  })

  test('attributes that the manual lacks, or of another type', () => {
    const attributes = { gone: 1, budget: '7', signed: 'yes', due: 'soon', size: 'huge', note: 7 }
    expect(faults([row('survey', { attributes })]).map(({ column, expected }) => [column, expected])).toEqual([
      ['attributes.gone', 'an attribute of the manual'],
      ['attributes.budget', 'a number'],
      ['attributes.signed', 'true or false'],
      ['attributes.due', 'a date such as 2026-11-22'],
      ['attributes.size', 'one of small, large'],
      ['attributes.note', 'a text of up to 500 characters'],
    ])
    expect(faults([row('survey', { attributes: [] })])).toMatchObject([
      { column: 'attributes', expected: 'attributes by their keys' },
    ])
    const right = { budget: 7, signed: true, due: '2026-11-22', size: 'large', note: 'n' }
    expect(faults([row('survey', { attributes: right })])).toEqual([])
  })

  test('rows bear the numbers that the reader of a file gives them', () => {
    const reader = new CaseLogReader(manual)
    reader.add(row('survey'), 10)
    reader.add(row(''))
    expect(reader.finish()).toMatchObject({ ok: false, faults: [{ row: 11, column: 'activity' }] })
  })
})
