import { expect, it } from 'vitest'
import { periodBefore, periodFaults, periodOf } from './period.ts'

/** Wednesday 4 March 2026, 20:00 UTC: Thursday in Shanghai. */
const now = Date.parse('2026-03-04T20:00:00Z')

it('is this week up to today and the three before, in the organisation’s zone', () => {
  expect(periodOf({}, 'UTC', now)).toEqual({ from: '2026-02-09', to: '2026-03-04' })
  expect(periodOf({}, 'Asia/Shanghai', now)).toEqual({ from: '2026-02-09', to: '2026-03-05' })
})

it('is widened to whole weeks, never beyond today', () => {
  expect(periodOf({ from: '2026-01-07', to: '2026-01-14' }, 'UTC', now)).toEqual({
    from: '2026-01-05',
    to: '2026-01-18',
  })
  expect(periodOf({ from: '2026-03-02', to: '2026-12-31' }, 'UTC', now)).toEqual({
    from: '2026-03-02',
    to: '2026-03-04',
  })
})

it('has before it as many weeks', () => {
  expect(periodBefore({ from: '2026-02-09', to: '2026-03-04' })).toEqual({ from: '2026-01-12', to: '2026-02-08' })
  expect(periodBefore({ from: '2026-03-02', to: '2026-03-02' })).toEqual({ from: '2026-02-23', to: '2026-03-01' })
})

it('refuses days that no calendar has, and an end before the beginning', () => {
  expect(periodFaults({ from: '2026-02-29', to: '2026-13-01' }).map((fault) => fault.at)).toEqual([
    'query.from',
    'query.to',
  ])
  expect(periodFaults({ from: '2026-03-02', to: '2026-03-01' }).map((fault) => fault.at)).toEqual(['query.to'])
  expect(periodFaults({ from: '2024-02-29' })).toEqual([])
})
