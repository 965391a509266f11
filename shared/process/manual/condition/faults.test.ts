import { describe, expect, test } from 'vitest'
import { plainManual } from '#test/fixtures/plainManual.ts'
import { Manual } from '../schema.ts'
import { conditionFaults } from './faults.ts'

const attribute = (key: string, type: string, more: object = {}) => ({ key, name: { en: key }, type, ...more })
const manual = Manual.parse({
  ...plainManual(),
  attributes: [
    attribute('amount', 'number'),
    attribute('close-date', 'date'),
    attribute('size', 'choice', { values: ['small', { value: 'large', name: { en: 'Large' } }] }),
    attribute('public', 'boolean'),
    attribute('type', 'number'),
    attribute('import', 'number'),
    attribute('buyer-name', 'text', { personal: true }),
  ],
})
const faults = (condition: string) =>
  conditionFaults(manual, condition).map(({ what, start, end }) => [what, condition.slice(start, end)])

describe('a condition is good', () => {
  test.each([
    'amount > 5',
    'size in ["small", "large"] && !public',
    'has(close_date)',
    'close_date > "2026-02-28"',
    '-1 < amount',
  ])('%s', (condition) => {
    expect(faults(condition)).toEqual([])
  })
})

describe('a condition has a fault', () => {
  test.each([
    ['amount >', 'syntax', ''],
    ['amount > > 5', 'syntax', '> 5'],
    ['amont > 5', 'unknown attribute', 'amont'],
    ['buyer_name == "Li"', 'personal', 'buyer_name'],
    ['has(buyer_name)', 'personal', 'buyer_name'],
    ['type > 5', 'reserved name', 'type'],
    ['amount', 'type', 'amount'],
    ['amount > "many"', 'type', 'amount > "many"'],
    ['public && amount', 'type', 'public && amount'],
    ['size in [1, 2]', 'type', 'size in [1, 2]'],
    ['size == "lage"', 'value', '"lage"'],
    ['"tiny" != size', 'value', '"tiny"'],
    ['size in ["small", "huge"]', 'value', '"huge"'],
    ['close_date > "2026-02-30"', 'value', '"2026-02-30"'],
    ['close_date > "soon"', 'value', '"soon"'],
  ])('%s', (condition, what, where) => {
    expect(faults(condition)).toEqual([[what, where]])
  })

  test('in each of its names at once, each in its place', () => {
    expect(faults('amont > 5 && publik')).toEqual([
      ['unknown attribute', 'amont'],
      ['unknown attribute', 'publik'],
    ])
  })

  test('with the nearest known name as its suggestion, and none where nothing is near', () => {
    expect(conditionFaults(manual, 'clse_date > "2026-01-01"')[0]?.suggestion.en).toBe('Did you mean close_date?')
    expect(conditionFaults(manual, 'weather > 5')[0]?.suggestion.en).toContain('Add it')
    expect(conditionFaults(manual, 'size == "lage"')[0]?.suggestion['zh-CN']).toBe('是不是想写 "large"？')
  })
})

describe('a condition holds nothing that could run long, look at a clock or fail on a value', () => {
  test.each([
    '[1, 2].exists(x, x > 1)',
    '[1, 2].all(x, x > 1)',
    '"a".matches("(a+)+b")',
    'timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")',
    'duration("1h") > duration("1m")',
    'cel.bind(x, 1, x > 0)',
    '{"a": 1}["a"] == 1',
    '[1][0] == 1',
    '[1] == [1]',
    '5 % 2 == 1',
    'null == null',
    '1u < 2u',
    'b"a" == b"a"',
    'got(amount)',
    'size(size) > 1',
    'has(amount + 1)',
    '5 in [amount, 5]',
  ])('%s', (condition) => {
    expect(faults(condition).map(([what]) => what)).toContain('not allowed')
  })

  test('nor more than 200 parts or 20 brackets deep', () => {
    expect(faults(`${'('.repeat(21)}true${')'.repeat(21)}`).map(([what]) => what)).toEqual(['too much'])
    expect(faults(Array.from({ length: 110 }, () => '1<2').join('&&')).map(([what]) => what)).toEqual(['too much'])
  })
})
