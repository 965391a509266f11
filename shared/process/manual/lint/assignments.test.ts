import { describe, expect, test } from 'vitest'
import { plainManual, plainText as text } from '#test/fixtures/plainManual.ts'
import { Manual } from '../schema.ts'
import { canBe } from './assignments.ts'

const manual = Manual.parse(
  plainManual({
    attributes: [
      { key: 'amount', name: text('amount'), type: 'number' },
      { key: 'seats', name: text('seats'), type: 'number' },
      { key: 'size', name: text('size'), type: 'choice', values: ['small', 'large'] },
      { key: 'region', name: text('region'), type: 'text' },
      { key: 'due', name: text('due'), type: 'date' },
      { key: 'public', name: text('public'), type: 'boolean' },
    ],
  }),
)

describe('whether some deal makes a condition come out so', () => {
  test.each([
    ['amount > 5', true, true],
    ['amount > 5 && amount < 6', true, true],
    ['amount > 5 && amount < 5', false, true],
    ['amount > 5 && amount <= 5', false, true],
    ['amount > 5 || amount <= 5', true, false],
    ['amount > seats', true, true],
    ['size == "small" || size == "large"', true, false],
    ['size == "small" && size == "large"', false, true],
    ['region == "east" && region == "west"', false, true],
    ['region != "east"', true, true],
    ['due > "2026-01-01" && due < "2026-02-01"', true, true],
    ['due > "2026-02-01" && due < "2026-01-01"', false, true],
    ['public && !public', false, true],
    ['public ? amount > 1 : amount > 2', true, true],
    ['has(amount)', true, true],
    ['amount * 2 > 5 && amount * 2 < 5', true, true],
    ['region.startsWith("a") && region.startsWith("b")', true, true],
  ])('%s: true %s, false %s', (condition, canHold, canFail) => {
    expect([canBe(manual, condition, true), canBe(manual, condition, false)]).toEqual([canHold, canFail])
  })
})
