import { expect, test } from 'vitest'
import { suites, verdict } from './suites.ts'

test('what a runner counted is what counts', () => {
  expect(verdict({ passed: 12, failed: 0 }, 0)).toEqual({ passed: 12, failed: 0 })
  expect(verdict({ passed: 12, failed: 3 }, 1)).toEqual({ passed: 12, failed: 3 })
})

test('a suite that ran nothing has failed, for a pattern that matches no file would else be green for ever', () => {
  expect(verdict({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a runner that broke down has failed, though every test that it reached had passed', () => {
  expect(verdict({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 })
  expect(verdict({ passed: 7, failed: 0 }, null)).toEqual({ passed: 7, failed: 1 })
})

test("both runners' reports are understood", () => {
  const read = (name: string) => suites.find((suite) => suite.name === name)?.read
  expect(read('shared')?.({ numPassedTests: 4, numFailedTests: 1 })).toEqual({ passed: 4, failed: 1 })
  expect(read('e2e')?.({ stats: { expected: 5, unexpected: 1, flaky: 1 } })).toEqual({ passed: 6, failed: 1, again: 1 })
})

test('a test that kept its promise at the second try only is said to have done so', () => {
  expect(verdict({ passed: 6, failed: 0, again: 1 }, 0)).toEqual({ passed: 6, failed: 0, again: 1 })
})
