import { expect, test } from 'vitest'
import { places, product, under } from './sources.ts'

const pure = product.filter((source) => under('shared/process')(source) || under('shared/api')(source))

test('engine and contract read no clock and no chance, for the same ledger must always give the same score', () => {
  expect(
    places(pure, /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b/),
  ).toEqual([])
})

test('engine and contract reach no network, storage or environment: what they need is passed in', () => {
  expect(
    places(pure, /\bglobalThis\b|(?<![.\w])fetch\(|\bcrypto\.|\bindexedDB\b|\blocalStorage\b|\bprocess\.env\b/),
  ).toEqual([])
})

test('what is drawn in both parts knows no browser interface, no network and no storage', () => {
  const ui = product.filter(under('shared/ui'))
  expect(
    places(ui, /\b(browser|chrome)\.\w+|(?<![.\w])fetch\(|\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/),
  ).toEqual([])
})
