import { Environment } from '@marcbachmann/cel-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainManual } from '#test/fixtures/plainManual.ts'
import type { Value } from '../ledger/event.ts'
import { truth } from './condition.ts'
import { Manual } from './schema.ts'

const attribute = (key: string, type: string, more: object = {}) => ({ key, name: { en: key }, type, ...more })
const manual = Manual.parse({
  ...plainManual(),
  attributes: [
    attribute('amount', 'number'),
    attribute('discount', 'number'),
    attribute('close-date', 'date'),
    attribute('region', 'text'),
    attribute('size', 'choice', { values: ['small', 'large'] }),
    attribute('public', 'boolean'),
    attribute('urgent', 'boolean'),
    attribute('buyer-name', 'text', { personal: true }),
  ],
})

type Known = Record<string, Value>
const judge = (condition: string, known: Known = {}) => truth(manual, condition, (key) => known[key])
const yes = { is: true }
const no = { is: false }
const unknown = (...attributes: string[]) => ({ is: 'unknown', unknown: attributes })

describe('a condition over what is known', () => {
  const known = {
    amount: 50_000,
    'close-date': '2026-03-31',
    region: 'east',
    size: 'large',
    public: true,
    urgent: false,
  }
  test.each([
    ['amount > 49999', true],
    ['amount > 50000.0', false],
    ['amount == 50000', true],
    ['amount == 50000.0', true],
    ['amount in [1, 50000]', true],
    ['amount * 2 - 1 > 99998 && amount / 2 == 25000', true],
    ['-amount < -49999', true],
    ['close_date < "2026-04-01"', true],
    ['close_date >= "2026-04-01"', false],
    ['size == "large" && region != "west"', true],
    ['size in ["small"]', false],
    ['size in []', false],
    ['public && !urgent', true],
    ['urgent ? amount > 1 : public', true],
    ['region.startsWith("ea") && region.endsWith("st") && region.contains("as")', true],
    ['has(amount) && !has(discount)', true],
    ['region + "-" + size == "east-large"', true],
    ['true', true],
  ])('%s is %s', (condition, is) => {
    expect(judge(condition, known)).toEqual({ is })
  })
})

describe('Kleene’s table, where public is not known', () => {
  test.each([
    ['public && true', unknown('public')],
    ['true && public', unknown('public')],
    ['public && false', no],
    ['false && public', no],
    ['public || true', yes],
    ['true || public', yes],
    ['public || false', unknown('public')],
    ['!public', unknown('public')],
    ['public == true', unknown('public')],
    ['public ? true : true', unknown('public')],
    ['true ? public : false', unknown('public')],
    ['false ? public : true', yes],
    ['size in ["small", "large"]', unknown('size')],
    ['amount + discount > 5', unknown('amount', 'discount')],
    ['has(public)', no],
    ['!has(public) || public', yes],
  ])('%s', (condition, is) => {
    expect(judge(condition)).toEqual(is)
  })
})

describe('what stands in the way', () => {
  test('is named by the manual’s key, once', () => {
    expect(judge('close_date > "2026-01-01" && close_date < "2026-02-01"')).toEqual(unknown('close-date'))
  })

  test('is only what could still decide: a side that is settled needs nothing', () => {
    expect(judge('(amount > 5 && urgent) || public', { amount: 1 })).toEqual(unknown('public'))
    expect(judge('amount > 5 && urgent', { amount: 9 })).toEqual(unknown('urgent'))
  })

  test('is also a value that was taken away, or is of another type', () => {
    expect(judge('amount > 5', { amount: null })).toEqual(unknown('amount'))
    expect(judge('amount > 5', { amount: 'many' })).toEqual(unknown('amount'))
    expect(judge('close_date > "2026-01-01"', { 'close-date': 5 })).toEqual(unknown('close-date'))
  })

  test('is nothing that somebody could fill in where the condition itself is at fault', () => {
    expect(judge('amont > 5')).toEqual(unknown())
    expect(judge('buyer_name == "Li"', { 'buyer-name': 'Li' })).toEqual(unknown())
    expect(judge('amount >')).toEqual(unknown())
  })
})

describe('against the library’s own evaluation', () => {
  const leaf = fc.constantFrom(
    'public',
    'urgent',
    'amount > 5.0',
    'amount + discount <= 7.5',
    'amount == discount',
    'amount in [1.0, 2.0]',
    'size == "small"',
    'region.contains("a")',
    'close_date < "2026-03-01"',
    'true',
  )
  const condition = fc.letrec<{ one: string }>((tie) => ({
    one: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(tie('one'), fc.constantFrom('&&', '||', '==', '!='), tie('one'))
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
      tie('one').map((one) => `!(${one})`),
      fc.tuple(tie('one'), tie('one'), tie('one')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    ),
  })).one
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const deal = fc.record({
    public: maybe(fc.boolean()),
    urgent: maybe(fc.boolean()),
    amount: maybe(fc.constantFrom(1, 3, 6)),
    discount: maybe(fc.constantFrom(1, 3)),
    size: maybe(fc.constantFrom('small', 'large')),
    region: maybe(fc.constantFrom('east', 'north')),
    close_date: maybe(fc.constantFrom('2026-01-01', '2026-04-01')),
  })
  const environment = new Environment({ limits: { maxAstNodes: 1000 } })
  for (const name of ['public', 'urgent']) environment.registerVariable(name, 'bool')
  for (const name of ['amount', 'discount']) environment.registerVariable(name, 'double')
  for (const name of ['size', 'region', 'close_date']) environment.registerVariable(name, 'string')

  const libraries = (text: string, known: object): boolean | 'unknown' => {
    try {
      return environment.evaluate(text, known)
    } catch {
      return 'unknown'
    }
  }

  test('every condition has the same truth, and is unknown exactly where the library lacks a value', () => {
    const holds = fc.property(
      condition.filter((one) => one.length <= 500),
      deal,
      (text, known) => {
        const values: Partial<Record<string, Value>> = { ...known, 'close-date': known.close_date }
        expect(truth(manual, text, (key) => values[key]).is).toBe(libraries(text, known))
      },
    )
    fc.assert(holds, { numRuns: 2000 })
  })

  test('an answer that is known stays whatever else becomes known', () => {
    const holds = fc.property(
      condition.filter((one) => one.length <= 500),
      deal,
      deal,
      (text, known, more) => {
        const read = (of: object) =>
          truth(manual, text, (key) => Object.entries(of).find(([name]) => name === key.replace('-', '_'))?.[1])
        const first = read(known)
        const filled = Object.entries(known).filter(([, value]) => value !== undefined)
        if (first.is !== 'unknown') expect(read({ ...more, ...Object.fromEntries(filled) })).toEqual(first)
      },
    )
    fc.assert(holds, { numRuns: 1000 })
  })
})
