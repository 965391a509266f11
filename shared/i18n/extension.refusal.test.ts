import { expect, test } from 'vitest'
import { lostText, refusalText } from './extension.refusal.ts'

test('a command that was not taken is told with its reason, also where the server named no rule', () => {
  const refusal = { code: 'deal-closed' as const, outcome: 'lost' }
  expect(lostText({ refusal }, 'en')).toBe(refusalText(refusal, 'en'))
  expect(lostText({ status: 404 }, 'en')).toBe('the deal is no longer yours to see')
  expect(lostText({ status: 404 }, 'zh-CN')).toBe('你已经看不到这个商机了')
  for (const status of [400, 403, 413, 422]) expect(lostText({ status }, 'en')).toBe('the server did not take it')
})
