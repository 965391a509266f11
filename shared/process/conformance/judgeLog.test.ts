import { expect, test } from 'vitest'
import { manualOf } from '#test/fixtures/bruteForceManuals.ts'
import type { Closed } from '../log/endings.ts'
import { CaseLogReader } from './caseLog.ts'
import { judgeLog } from './judgeLog.ts'
import { logFitness } from './logFitness.ts'

const manual = manualOf(
  [
    { key: 'find', steps: [{ key: 'call' }, { key: 'note', ask: 'optional' }] },
    { key: 'close', steps: [{ key: 'sign', when: 'known' }] },
  ],
  [{ key: 'won' }, { key: 'lost', from: ['find'] }],
)

function judged(lines: readonly string[], cases: Closed = 'closed', mapping = {}) {
  const reader = new CaseLogReader(manual, { activities: mapping })
  for (const line of lines) {
    const [name, ...activities] = line.split(' ')
    for (const activity of activities) reader.add({ case: name, activity })
  }
  const read = reader.finish(cases)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return judgeLog(read.log)
}

test('a log is judged case by case, with what is missing by its key and what was not due by its name and row', () => {
  const mapping = { ring: { step: 'call' } }
  const found = judged(['1 find ring close x', '2 find close'], 'closed', mapping)
  expect(found).toEqual({
    ok: true,
    cases: [
      // The shortest run is find, call, close: sign is not asked while its condition is unknown. 1 of 4 + 3.
      {
        case: '1',
        cost: 1,
        worstCost: 7,
        fitness: 1 - 1 / 7,
        deviations: [{ move: 'log', activity: 'x', position: 3, row: 4 }],
      },
      // 1 of 2 + 3.
      {
        case: '2',
        cost: 1,
        worstCost: 5,
        fitness: 1 - 1 / 5,
        deviations: [{ move: 'model', activity: 'call', position: 1, missing: 'step' }],
      },
    ],
    // 1 - 2 ÷ 12 over the log, (6 ÷ 7 + 4 ÷ 5) ÷ 2 on average.
    log: { micro: 1 - 2 / 12, macro: (1 - 1 / 7 + (1 - 1 / 5)) / 2 },
  })
})

test('an entry that is missing is told as one', () => {
  expect(judged(['1 find call', '2 find call close'])).toMatchObject({
    cases: [{ deviations: [{ move: 'model', activity: 'close', position: 2, missing: 'entry' }] }, { cost: 0 }],
  })
})

test('a log that shows no entries is not held to them', () => {
  expect(judged(['1 call', '2 call sign'])).toMatchObject({ cases: [{ cost: 0, worstCost: 2 }, { cost: 0 }] })
})

test('open cases are judged as beginnings and pooled with nothing', () => {
  expect(judged(['1 find', '2 find close'], ['1'])).toMatchObject({
    cases: [
      { cost: 0, worstCost: 1 },
      { cost: 1, worstCost: 5 },
    ],
    log: { micro: 0.8, macro: 0.8 },
  })
  expect(judged(['1 find'], 'open')).toMatchObject({ log: { micro: null, macro: null } })
})

test('equal cases have equal answers, however often they come', () => {
  const found = judged(['1 find close', '2 find close', '3 find close', '4 find close', '5 close find'])
  if (!found.ok) throw new Error()
  const [first, ...others] = found.cases.map(({ case: _, deviations, ...one }) => ({
    ...one,
    of: deviations.map(({ activity }) => activity),
  }))
  expect(others.slice(0, 3)).toEqual([first, first, first])
  expect(others[3]?.of).toEqual(['find', 'call', 'find'])
})

test('nothing is judged of a log with a case that cannot be, and every such case is named', () => {
  const late = manualOf([
    { key: 'find', steps: [] },
    {
      key: 'close',
      steps: [
        { key: 'ask', after: ['sign'] },
        { key: 'sign', after: ['ask'] },
      ],
    },
  ])
  const reader = new CaseLogReader(late)
  for (const [name, activity] of [
    ['1', 'won'],
    ['2', 'lost'],
  ])
    reader.add({ case: name, activity })
  const read = reader.finish()
  expect(read.ok && judgeLog(read.log)).toEqual({
    ok: false,
    faults: [],
    refusals: [{ case: '1', refusal: { code: 'out of reach', outcome: 'won' } }],
  })
})

test('a manual beyond the bounds is refused with them', () => {
  const wide = manualOf([{ key: 'find', steps: [...'abcdefghijklm'].map((key) => ({ key })) }])
  const read = new CaseLogReader(wide).finish()
  expect(read.ok && judgeLog(read.log)).toEqual({
    ok: false,
    faults: [{ bound: 'unordered steps', stage: 'find', found: 13, most: 12 }],
    refusals: [],
  })
})

test('a log whose cases could cost nothing at all is in order', () => {
  expect(logFitness([{ cost: 0, worstCost: 0, fitness: 1 }])).toEqual({ micro: 1, macro: 1 })
})
