import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without a word it serves on 8787 and keeps what is stored', () => {
  expect(readOptions([])).toEqual({ port: 8787, json: false, fresh: false, browser: false })
})

test('PORT chooses the port, and each word switches one thing on', () => {
  expect(readOptions(['--json', '--fresh'], '9001')).toEqual({ port: 9001, json: true, fresh: true, browser: false })
})

test('a port that is none and a word that is unknown are refused by name', () => {
  expect(() => readOptions([], 'eighty')).toThrow('PORT is not a port: eighty')
  expect(() => readOptions([], '70000')).toThrow('PORT is not a port: 70000')
  expect(() => readOptions(['--frehs'])).toThrow('--frehs')
})
