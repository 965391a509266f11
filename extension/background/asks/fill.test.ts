import { expect, test } from 'vitest'
import { toValue } from './fill.ts'

test.each([
  ['12000', 12_000],
  ['12,000.50', 12_000.5],
  ['１２，０００', 12_000],
  ['50万', 500_000],
  ['1.2 亿', 120_000_000],
  ['80 000 CNY', 80_000],
  ['8 万元', 80_000],
  ['-3', -3],
])('%s is read as the number that people mean', (typed, value) => {
  expect(toValue({ type: 'number', unit: 'CNY' }, typed)).toBe(value)
})

test('a share is read with and without its sign', () => {
  expect(toValue({ type: 'number', unit: '%' }, '12%')).toBe(12)
  expect(toValue({ type: 'number', unit: '%' }, '12')).toBe(12)
})

test.each(['about ten', '10 or 12', '1.2.3', ''])('%s is left as it is, for the engine to refuse', (typed) => {
  expect(toValue({ type: 'number' }, typed)).toBe(typed)
})

test('anything but a number is taken as it was given', () => {
  expect(toValue({ type: 'text' }, '50万')).toBe('50万')
  expect(toValue({ type: 'boolean' }, true)).toBe(true)
})
