import { expect, test } from 'vitest'
import { addressesIn } from './addresses.ts'

test.each([
  ['jane@x.test', [{ address: 'jane@x.test' }]],
  ['mailto:Jane@X.test', [{ address: 'jane@x.test' }]],
  ['Jane Doe <jane@x.test>', [{ name: 'Jane Doe', address: 'jane@x.test' }]],
  [
    '"Doe, Jane" <jane@x.test>, 王芳 <wang@y.test>,',
    [
      { name: 'Doe, Jane', address: 'jane@x.test' },
      { name: '王芳', address: 'wang@y.test' },
    ],
  ],
  ['a@x.test; b@y.test', [{ address: 'a@x.test' }, { address: 'b@y.test' }]],
  ['"say \\"hi\\"" <hi@x.test>', [{ name: 'say "hi"', address: 'hi@x.test' }]],
  ['undisclosed-recipients:;', []],
  ['Jane Doe', []],
  ['', []],
])('%s names its people', (text, people) => expect(addressesIn(text)).toEqual(people))

test('a text made to waste time is read in no time', () => {
  expect(addressesIn('a'.repeat(500_000))).toEqual([])
  expect(addressesIn(`${'"'.repeat(5000)}<`.repeat(4))).toEqual([])
})
