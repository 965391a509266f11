import { expect, test } from 'vitest'
import { Refusal } from '../process/decide/refusal.ts'
import { languages } from '../process/text.ts'
import { lostText, refusalText } from './extension.refusal.ts'

test('a command that was not taken is told with its reason, also where the server named no rule', () => {
  const refusal = { code: 'deal-closed' as const, outcome: 'lost' }
  expect(lostText({ refusal }, 'en')).toBe(refusalText(refusal, 'en'))
  expect(lostText({ status: 404 }, 'en')).toBe('the deal is no longer yours to see')
  expect(lostText({ status: 404 }, 'zh-CN')).toBe('你已经看不到这个商机了')
  for (const status of [400, 403, 413, 422]) expect(lostText({ status }, 'en')).toBe('the server did not take it')
})

test('every refusal has a clause of its own in each language', () => {
  const codes = Refusal.options.map(({ shape }) => shape.code.value)
  for (const language of languages) {
    const clauses = codes.map((code) => refusalText({ code } as Refusal, language))
    expect(new Set(clauses).size).toBe(codes.length)
    expect(clauses.filter((clause) => !clause || /[.。！]$/.test(clause))).toEqual([])
  }
})
