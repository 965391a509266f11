import { expect, test } from 'vitest'
import { choose, linesOf, mostLines } from './view.ts'

const noon = Date.UTC(2026, 10, 23, 4)
const item = (n: number, due = noon + n * 60_000) => ({
  deal: `deal-${n}`,
  dealName: `Deal ${n}`,
  obligation: `needs/1/step-${n}/1`,
  kind: 'step' as const,
  stage: 'needs',
  name: { en: `Step ${n}` },
  status: 'pending' as const,
  due,
  owedBy: 'alice',
})
const waits = (n: number) => ({
  case: `case-${n}`,
  kind: 'exception' as const,
  deal: `deal-${n}`,
  dealName: `Deal ${n}`,
  obligation: 'needs/1/visit/1',
  name: { en: 'Visit' },
  askerName: 'Bob',
  asked: noon - n,
})
const range = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const items = (n: number) =>
  linesOf(
    range(n).map((one) => item(one)),
    'alice',
    noon,
  )

test('the longest due is the next thing, and at most seven lines are drawn', () => {
  const shown = choose({ items: items(12), approvals: [] }, false)
  expect(shown.next?.deal).toBe('deal-1')
  expect(1 + shown.late.length + shown.today.length).toBe(mostLines)
  expect(shown.more).toBe(5)
  expect(choose({ items: items(12), approvals: [] }, true).more).toBe(0)
})

test('what waits for a word is not crowded out by what is due', () => {
  const shown = choose({ items: items(12), approvals: range(4).map(waits) }, false)
  expect([1 + shown.today.length, shown.cases.length, shown.more]).toEqual([5, 2, 9])
  expect(choose({ items: items(1), approvals: range(4).map(waits) }, false).cases).toHaveLength(4)
})

test('overdue is what the server said or what time has made of it since', () => {
  const [before, after] = linesOf([item(1, noon - 1), item(2)], 'alice', noon)
  expect([before?.late, after?.late]).toEqual([true, false])
})

test('a line offers to be ticked only where a word meets it', () => {
  const act = { type: 'do step' as const, step: 'call', evidence: { kind: 'word' as const } }
  const oneOf = [
    { step: 'a', name: { en: 'A' } },
    { step: 'b', name: { en: 'B' } },
  ]
  const [bare, single, any, time] = linesOf(
    [
      item(1),
      { ...item(2), meet: act },
      { ...item(3), meet: act, oneOf },
      { ...item(4), meet: { type: 'advance', from: 'needs' } },
    ],
    'bob',
    noon,
  )
  expect([bare, single, any, time].map((line) => line?.steps.map(({ step }) => step))).toEqual([
    [],
    ['call'],
    ['a', 'b'],
    [],
  ])
  expect(bare?.inPlace).toBe(true)
})
